package ligare.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.society.Cohort;
import ligare.society.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The board's work: a block of subjects of the first group of every finding, on one thread. It prints subject-days per
/// second of processor time, which neighbours on the machine disturb less than time by the clock.
///
/// A subject-day is a day of a subject's protocol; the day that every subject rests before it is work that is not counted.
/// Groups of more than two days are left out: they would be most of the days. So are learners, which live no days.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class BoardBenchmark {
    private static final double MS_PER_DAY = 86_400_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LONGEST = 2;

    /// In one block; the board runs 50.
    @Param("50")
    private int subjects = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Cohort> cohorts = new ArrayList<>();
    private long nanos;

    /// Reads the atlas and compiles a group of each finding.
    @Setup
    public void compile() {
        Atlas atlas = Catalogue.read().orElseThrow().atlas();
        atlas.findings().values().stream()
                .filter(finding -> finding.scored() == Finding.Scored.YES)
                .map(Finding::study)
                .filter(Objects::nonNull)
                .filter(study -> !study.learns())
                .map(study -> cohort(atlas, study))
                .filter(cohort -> days(cohort) <= LONGEST)
                .forEach(cohorts::add);
    }

    private static Cohort cohort(Atlas atlas, Study study) {
        return new Cohort(atlas, study, study.groups().getFirst(), 0.5);
    }

    private static double days(Cohort cohort) {
        Schedule schedule = cohort.schedule();
        return (schedule.phases().getLast().to() - schedule.start()) / MS_PER_DAY;
    }

    /// Runs them all.
    ///
    /// @return number of recordings
    @Benchmark
    public int board() {
        long before = threads.getCurrentThreadCpuTime();
        int recordings = 0;
        for (Cohort cohort : cohorts) {
            recordings += cohort.run(0, subjects, 1).size();
        }
        nanos = threads.getCurrentThreadCpuTime() - before;
        return recordings;
    }

    /// Prints what the processor time of the last run came to.
    @TearDown(Level.Iteration)
    public void print() {
        double days = subjects * cohorts.stream().mapToDouble(BoardBenchmark::days).sum();
        double seconds = nanos / NANOS_PER_SECOND;
        System.out.printf(
                Locale.ROOT,
                "%n%.0f subject-days of %d groups in %.1f s of processor time: %.0f subject-days per CPU second%n",
                days,
                cohorts.size(),
                seconds,
                days / seconds);
    }
}
