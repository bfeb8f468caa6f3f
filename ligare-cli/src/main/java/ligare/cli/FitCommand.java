package ligare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.ExecutorService;
import ligare.lang.CalibrationText;
import ligare.model.Atlas;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.fit.CrossValidation;
import ligare.study.fit.Fit;
import ligare.study.fit.FitReport;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Objective;
import ligare.study.fit.Search;
import ligare.study.run.Case;
import ligare.study.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare fit`: free values of the calibration to findings, or how well findings are met that were left out of a fit.
@Command(
        name = "fit",
        description =
                "Fit free values of the calibration to findings. Writes a calibration into --out, never into the atlas; "
                        + "the same command goes on after it was stopped.")
final class FitCommand extends Task {
    private static final long SEED = 20_261_125;
    private static final String CALIBRATION = "calibration.yaml";
    private static final String JOURNAL = "journal";
    private static final int JUDGED = 50;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Findings, or folders with findings; without any, those of the atlas.")
    private List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these findings.")
    private List<String> only = List.of();

    @Option(
            names = "--values",
            paramLabel = "NAME",
            split = ",",
            description = "Only these values may move; all if not given. See ligare sweep for those that matter.")
    private List<String> names = List.of();

    @Option(
            names = "--withhold",
            paramLabel = "FAMILY",
            split = ",",
            description = "Leave the findings of these families out of the fit, and judge them at its end.")
    private List<String> withhold = List.of();

    @Option(
            names = "--cross-validate",
            description = "One fit for each family, which it leaves out and then judges; the budget is shared.")
    private boolean crossValidate;

    @Option(
            names = "--from-middle",
            description = "Begin in the middle of the prior ranges, not at the values that the calibration has.")
    private boolean fromMiddle;

    @Option(
            names = "--spread",
            paramLabel = "SHARE",
            description = "First spread of the search, as a share of the prior ranges; ${DEFAULT-VALUE} if not given.")
    private double spread = Search.SPREAD;

    @Mixin private Budget budget = new Budget();
    @Mixin private Calibrated calibrated = new Calibrated();
    @Mixin private Sampled sampled = new Sampled();

    FitCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        if (!(spread > 0 && spread <= 1)) {
            throw Refusal.commandLine("--spread " + spread, "a share above 0, up to 1", "leave it out");
        }
        Stopwatch watch = new Stopwatch();
        Fitted model = Fitted.of(paths, only, calibrated);
        List<FreeValue> values = model.values(names);
        if (fromMiddle) {
            model = model.at(middle(values));
            values = model.values(names);
        }
        return crossValidate ? crossValidate(model, values, watch) : fit(model, values, watch);
    }

    private ExitCode fit(Fitted model, List<FreeValue> values, Stopwatch watch) {
        Fitted left = model.families(withhold);
        Fitted rest = model.withoutFamilies(withhold);
        String journal = JOURNAL + ".txt";
        OutputFolder folder =
                open(folderFor("fit"), CALIBRATION, FitReport.DOCUMENT, CrossValidation.DOCUMENT, journal);
        Fit fit = fit(rest, withhold.isEmpty() ? List.of() : List.of(objective(left)), values);
        KeptJournal kept = KeptJournal.in(folder, journal, fit.title());
        FitReport report;
        try (ExecutorService workers = workers();
                FitProgress progress = new FitProgress(console(), common().quiet(), "fit")) {
            report = fit.run(kept.journal(), budget.shared(1), workers, kept.and(progress));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CALIBRATION, text(model, report));
        files.put(FitReport.DOCUMENT, report.toJson());
        files.put(journal, kept.journal().text());
        String words = report.words();
        if (!withhold.isEmpty()) {
            CrossValidation judged = new CrossValidation(List.of(fold(String.join(", ", withhold), left, report)));
            files.put(CrossValidation.DOCUMENT, judged.toJson());
            words += "\n" + judged.words();
        }
        deliver(Plain.text(words), report.toJson(), folder, files);
        if (!common().json()) {
            console().show("%s. The calibration: %s".formatted(watch, folder.path().resolve(CALIBRATION)));
        }
        return ExitCode.DONE;
    }

    private ExitCode crossValidate(Fitted model, List<FreeValue> values, Stopwatch watch) {
        SequencedSet<String> families = model.families();
        if (!withhold.isEmpty() || families.size() < 2) {
            throw Refusal.commandLine(
                    withhold.isEmpty() ? "--cross-validate over one family" : "--cross-validate beside --withhold",
                    "one of the two, and findings of several families",
                    "leave one out");
        }
        Map<String, String> journals = new LinkedHashMap<>();
        families.forEach(family -> journals.put(family, JOURNAL + "-" + FolderName.of(family) + ".txt"));
        List<String> written = new ArrayList<>(journals.values());
        written.add(CrossValidation.DOCUMENT);
        OutputFolder folder = open(folderFor("cross-validation"), written.toArray(String[]::new));
        Map<String, String> files = new LinkedHashMap<>();
        List<CrossValidation.Fold> folds = new ArrayList<>();
        for (String family : families) {
            Fitted left = model.families(List.of(family));
            Fit fit = fit(model.withoutFamilies(List.of(family)), List.of(objective(left)), values);
            String journal = journals.getOrDefault(family, JOURNAL);
            KeptJournal kept = KeptJournal.in(folder, journal, fit.title());
            try (ExecutorService workers = workers();
                    FitProgress progress = new FitProgress(console(), common().quiet(), "without " + family)) {
                FitReport report = fit.run(kept.journal(), budget.shared(families.size()), workers, kept.and(progress));
                folds.add(fold(family, left, report));
            }
            files.put(journal, kept.journal().text());
        }
        CrossValidation result = new CrossValidation(folds);
        files.put(CrossValidation.DOCUMENT, result.toJson());
        deliver(Plain.text(result.words()), result.toJson(), folder, files);
        if (!common().json()) {
            console()
                    .show(
                            "%s. For the board: ligare score --cross-validation %s"
                                    .formatted(watch, folder.path().resolve(CrossValidation.DOCUMENT)));
        }
        return ExitCode.DONE;
    }

    private Fit fit(Fitted rest, List<Objective> left, List<FreeValue> values) {
        return new Fit(objective(rest), left, values, new Search(sampled.seedOr(SEED), spread));
    }

    private Objective objective(Fitted asked) {
        return new Objective(asked, sampled.subjectsOr(Objective.SUBJECTS), sampled.seedOr(SEED));
    }

    /// Judges what was left out, at the values of the fit, as the board does.
    private CrossValidation.Fold fold(String family, Fitted left, FitReport report) {
        long seed = sampled.seedOr(SEED);
        List<Case> cases = left.cases(report.fitted()).cases();
        List<RunPlan> plans = cases.stream().flatMap(c -> c.plans(JUDGED, seed).stream()).toList();
        List<List<Results>> results = new Runs(console(), common()).called("judge").of(plans);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            scores.add(cases.get(i).row(results.get(i), seed).score());
        }
        return CrossValidation.Fold.of(family, report, JUDGED, scores);
    }

    private ExecutorService workers() {
        return Runs.workers(common().threads());
    }

    private static SequencedMap<String, Atlas.Free> middle(List<FreeValue> values) {
        SequencedMap<String, Atlas.Free> middle = new LinkedHashMap<>();
        for (FreeValue value : values) {
            middle.put(value.name(), value.at(0.5, "assumed, because it is the middle of the prior range"));
        }
        return middle;
    }

    private static String text(Fitted model, FitReport report) {
        SequencedMap<String, Atlas.Free> all = new LinkedHashMap<>(model.atlas().calibration());
        all.putAll(report.fitted());
        return CalibrationText.of(
                "fitted",
                "%d values fitted to %d findings by ligare fit; the others as they were."
                        .formatted(report.fitted().size(), report.before().before().findings().size()),
                all);
    }
}
