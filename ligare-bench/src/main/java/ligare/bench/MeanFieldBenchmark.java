package ligare.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ligare.engine.field.MeanFieldCourse;
import ligare.engine.slow.OperatingPoint;
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

/// Time of one step of 0.5 ms of one subject on the mean-field clock, ns: alone, and in a block.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MeanFieldBenchmark {
    private static final int BLOCK = 128;
    private static final int STEPS = 100;
    private static final double STEP = 0.5;

    private final MeanFieldCourse one = course(1);
    private final MeanFieldCourse many = course(BLOCK);

    private static MeanFieldCourse course(int lanes) {
        BondingSubjects subjects = BondingSubjects.of(lanes);
        new QuasiStationary(subjects.program(), subjects.layout(), subjects.block(), 1e-2).refresh();
        return new MeanFieldCourse(
                IntStream.range(0, lanes)
                        .mapToObj(lane ->
                                OperatingPoint.of(subjects.program(), subjects.layout(), subjects.block(), lane))
                        .toList(),
                STEP);
    }

    /// A hundred steps of one subject.
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void alone() {
        one.advance(STEPS * STEP);
    }

    /// A hundred steps of a block of 128.
    @Benchmark
    @OperationsPerInvocation(STEPS * BLOCK)
    public void block() {
        many.advance(STEPS * STEP);
    }
}
