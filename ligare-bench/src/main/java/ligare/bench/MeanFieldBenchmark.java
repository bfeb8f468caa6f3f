package ligare.bench;

import java.util.concurrent.TimeUnit;
import ligare.engine.field.MeanField;
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

/// Time of one step of 0.5 ms of one subject on the mean-field clock, ns.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MeanFieldBenchmark {
    private static final int STEPS = 100;
    private static final double STEP = 0.5;

    private final MeanFieldCourse course = course();

    private static MeanFieldCourse course() {
        BondingSubjects subjects = BondingSubjects.of(1);
        new QuasiStationary(subjects.program(), subjects.layout(), subjects.block(), 3e-3).refresh();
        return new MeanFieldCourse(
                new MeanField(OperatingPoint.of(subjects.program(), subjects.layout(), subjects.block(), 0)), STEP);
    }

    /// A hundred steps.
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void advance() {
        course.advance(STEPS * STEP);
    }
}
