package ligare.study.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import ligare.study.score.Verdict;

/// How many of the same findings agree with the fitted model, with models that were fitted without the finding's family, and
/// with each null model: what a fit gains by having seen a finding, and what is left where it has not.
///
/// @param fitted  the board's own verdicts
/// @param leftOut verdicts of the fits that left them out
/// @param nulls   name of a null model → its verdicts
public record SideBySide(Tally fitted, Tally leftOut, SequencedMap<String, Tally> nulls) {
    /// What the words left out do not mean.
    public static final String WITHHELD = "Withheld from the fit, not from the authors' knowledge.";

    static SideBySide of(List<Row> rows, Collection<String> nullModels, Map<String, Verdict> leftOut) {
        SequencedMap<String, Tally> nulls = new LinkedHashMap<>();
        for (String name : nullModels) {
            nulls.put(name, Scoreboard.tally(rows, row -> row.of(name)));
        }
        Function<Outcome, Verdict> left = outcome -> leftOut.getOrDefault(outcome.id(), Verdict.NOT_APPLICABLE);
        return new SideBySide(
                Scoreboard.tally(rows, Row::verdict), Scoreboard.tally(rows, row -> row.verdict(left)), nulls);
    }

    /// Every share under its name, in the order in which they are shown.
    public SequencedMap<String, Tally> shares() {
        SequencedMap<String, Tally> shares = new LinkedHashMap<>();
        shares.put("fitted", fitted);
        shares.put("left out", leftOut);
        nulls.forEach((name, tally) -> shares.put("null model " + name, tally));
        return shares;
    }

    String words() {
        StringBuilder words =
                new StringBuilder("Of the %d findings that a fit left out once:\n".formatted(fitted.total()));
        shares().forEach((name, tally) ->
                words.append(
                        String.format(
                                Locale.ROOT,
                                "    %s: %d agree (%.1f %%), %d disagree, %d undecided%n",
                                name,
                                tally.agree(),
                                100 * tally.share(),
                                tally.disagree(),
                                tally.undecided())));
        return words.append(WITHHELD).toString();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("findings", fitted.total());
        map.put("fitted", fitted.share());
        map.put("leftOut", leftOut.share());
        Map<String, Object> others = new LinkedHashMap<>();
        nulls.forEach((name, tally) -> others.put(name, tally.share()));
        map.put("nulls", others);
        map.put("note", WITHHELD);
        return map;
    }
}
