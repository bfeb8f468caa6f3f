package ligare.study.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import ligare.study.Results;
import ligare.study.explain.Columns;
import ligare.study.report.Json;
import ligare.study.report.Outcome;
import ligare.study.report.Row;
import ligare.study.report.SideBySide;
import ligare.study.report.Tally;
import ligare.study.run.Case;
import ligare.study.run.Runner;

/// What becomes of findings whose family of manipulation was left out of the fit. Withheld from the fit, not from the
/// authors' knowledge: the model was built by people who had read them.
///
/// @param evaluations that all fits share
/// @param folds one per family, or per set of families
public record CrossValidation(int evaluations, List<Fold> folds) {
    /// The name of the document.
    public static final String DOCUMENT = "cross-validation.json";

    public CrossValidation {
        folds = List.copyOf(folds);
    }

    /// Deals families into sets that are left out together, with as many findings in each as can be, the largest first.
    ///
    /// @param findings family → how many
    /// @param most sets
    public static List<List<String>> sets(SequencedMap<String, Long> findings, int most) {
        List<List<String>> sets = new ArrayList<>();
        long[] sizes = new long[Math.min(most, findings.size())];
        for (int i = 0; i < sizes.length; i++) {
            sets.add(new ArrayList<>());
        }
        List<String> largest = new ArrayList<>(findings.keySet());
        largest.sort(Comparator.comparing(family -> -findings.getOrDefault(family, 0L)));
        for (String family : largest) {
            int least = 0;
            for (int i = 1; i < sizes.length; i++) {
                least = sizes[i] < sizes[least] ? i : least;
            }
            sets.get(least).add(family);
            sizes[least] += findings.getOrDefault(family, 0L);
        }
        return sets.stream().map(List::copyOf).toList();
    }

    /// One fit and what it left out.
    ///
    /// @param family that was left out
    /// @param before mean loss of the fitted findings before the fit
    /// @param after and after it
    /// @param subjects per group with which the verdicts were made
    /// @param outcomes of what was left out
    public record Fold(String family, double before, double after, int subjects, List<Outcome> outcomes) {
        /// Subjects per group with which what was left out is judged; assumed, because pools of a board are about as large.
        private static final int SUBJECTS = 50;

        /// How many evaluations of findings that live as long judging takes: at the usual pace, in all variants and groups.
        public static final int EVALUATIONS = 8;

        /// Judges what a fit left out as the board does.
        ///
        /// @param before what was found of the others at the present values
        /// @param after and at the values of the fit
        /// @param left findings that were left out, at the values of the fit; those that are not scored are passed over
        public static Fold of(
                String family, Evaluation before, Evaluation after, List<Case> left, long seed, Runner runner) {
            List<Case> cases = left.stream().filter(c -> !c.plans(SUBJECTS, seed).isEmpty()).toList();
            List<List<Results>> results =
                    runner.of(cases.stream().flatMap(c -> c.plans(SUBJECTS, seed).stream()).toList());
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                outcomes.add(cases.get(i).outcome(results.get(i), seed));
            }
            return new Fold(family, before.loss(), after.loss(), SUBJECTS, outcomes);
        }
    }

    /// All rows that were left out, each once.
    public Tally tally() {
        List<Outcome> all = folds.stream().flatMap(fold -> fold.outcomes().stream()).toList();
        return Tally.of(Row.of(all).stream().map(Row::verdict).toList());
    }

    /// The result as text.
    public String words() {
        Columns columns = new Columns();
        columns.row("family left out", "loss of the rest", "finding left out", "verdict");
        for (Fold fold : folds) {
            String loss = String.format(Locale.ROOT, "%.3f to %.3f", fold.before, fold.after);
            String family = fold.family;
            for (Outcome outcome : fold.outcomes) {
                columns.row(family, loss, outcome.id(), outcome.score().verdict().word());
                family = "";
                loss = "";
            }
        }
        Tally tally = tally();
        return "%s\n\nLeft out: %d of %d agree, %d disagree, %d undecided. %s\n"
                .formatted(
                        columns,
                        tally.agree(),
                        tally.total(),
                        tally.disagree(),
                        tally.undecided(),
                        SideBySide.WITHHELD);
    }

    /// The document `cross-validation.json`.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("evaluations", evaluations);
        document.put("agree", tally().agree());
        document.put("total", tally().total());
        List<Object> entries = new ArrayList<>();
        for (Fold fold : folds) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("family", fold.family);
            entry.put("lossBefore", fold.before);
            entry.put("lossAfter", fold.after);
            entry.put("subjects", fold.subjects);
            Map<String, Object> verdicts = new LinkedHashMap<>();
            fold.outcomes.forEach(outcome -> verdicts.put(outcome.id(), outcome.score().verdict().word()));
            entry.put("findings", verdicts);
            entries.add(entry);
        }
        document.put("folds", entries);
        return Json.write(document);
    }
}
