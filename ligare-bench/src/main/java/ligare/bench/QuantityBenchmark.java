package ligare.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time to read one quantity from its text, ns.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuantityBenchmark {
    /// Not final, so that the compiler cannot read it beforehand.
    private String text = "0.8 nM";

    /// Reads a concentration.
    @Benchmark
    public Optional<Quantity> parse() {
        return Quantity.parse(text, Dimension.CONCENTRATION);
    }
}
