package ligare.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import ligare.engine.slow.QuasiStationary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time of one step of one subject on the quasi-stationary clock, ns: alone, and in a block.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuasiStationaryBenchmark {
    private static final int BLOCK = 128;
    private static final double STEP = 1000;
    private static final double MOST = 20_000;

    private final Lanes one = new Lanes(1);
    private final Lanes many = new Lanes(BLOCK);

    /// One subject.
    @Benchmark
    public void alone() {
        one.step();
    }

    /// A block of 128.
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public void block() {
        many.step();
    }

    private static final class Lanes {
        private final QuasiStationary kernel;
        private final double[] step;
        private final double[] time;

        Lanes(int lanes) {
            BondingSubjects subjects = BondingSubjects.of(lanes);
            kernel = new QuasiStationary(subjects.program(), subjects.layout(), subjects.block(), 1e-2);
            step = new double[lanes];
            time = new double[lanes];
            kernel.refresh();
        }

        void step() {
            Arrays.fill(step, STEP);
            kernel.step(step, MOST, time);
            kernel.refresh();
        }
    }
}
