package ligare.study.report;

import java.util.Collection;
import ligare.study.score.Verdict;

/// How many findings came out how.
///
/// @param agree     every scored claim agrees
/// @param disagree  a scored claim disagrees
/// @param undecided neither
/// @param failed    could not be judged
public record Tally(int agree, int disagree, int undecided, int failed) {
    /// Counts verdicts; those that are not applicable are left out.
    public static Tally of(Collection<Verdict> verdicts) {
        return new Tally(
                count(verdicts, Verdict.AGREES),
                count(verdicts, Verdict.DISAGREES),
                count(verdicts, Verdict.UNDECIDED),
                count(verdicts, Verdict.FAILED));
    }

    private static int count(Collection<Verdict> verdicts, Verdict wanted) {
        return (int) verdicts.stream().filter(v -> v == wanted).count();
    }

    /// The denominator: undecided and failed findings count.
    public int total() {
        return agree + disagree + undecided + failed;
    }

    /// Share that agrees; NaN of nothing.
    public double share() {
        return total() == 0 ? Double.NaN : (double) agree / total();
    }

    /// Without what failed.
    public String words() {
        return "%d of %d agree, %d disagree, %d undecided".formatted(agree, total(), disagree, undecided);
    }
}
