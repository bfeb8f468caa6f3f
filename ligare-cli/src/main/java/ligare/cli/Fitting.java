package ligare.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.ExecutorService;
import ligare.lang.CalibrationText;
import ligare.model.Atlas;
import ligare.study.fit.CrossValidation;
import ligare.study.fit.Fit;
import ligare.study.fit.FitReport;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Objective;
import ligare.study.fit.Search;
import ligare.study.report.Count;

/// What `ligare fit` does; apart from its command, so that help loads nothing of it.
final class Fitting {
    private static final String CALIBRATION = "calibration.yaml";
    private static final String JOURNAL = "journal";

    private final FitCommand command;

    Fitting(FitCommand command) {
        this.command = command;
    }

    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        Fitted model = Fitted.of(command.findings.paths, command.findings.only, new Calibrated(command.calibration));
        List<FreeValue> values = model.values(command.names);
        if (command.fromMiddle) {
            model = model.at(middle(values));
            values = model.values(command.names);
        }
        return command.crossValidate ? crossValidate(model, values, watch) : fit(model, values, watch);
    }

    private ExitCode fit(Fitted model, List<FreeValue> values, Stopwatch watch) {
        Fitted left = model.families(command.withhold);
        Fitted rest = model.withoutFamilies(command.withhold);
        String journal = JOURNAL + ".txt";
        OutputFolder folder =
                command.open(
                        command.folderFor("fit"), CALIBRATION, FitReport.DOCUMENT, CrossValidation.DOCUMENT, journal);
        Fit fit = fit(rest, command.withhold.isEmpty() ? List.of() : List.of(objective(left)), values);
        KeptJournal kept = KeptJournal.in(folder, journal, fit.title());
        FitReport report;
        try (ExecutorService workers = workers();
                FitProgress progress = new FitProgress(command.console(), command.common().quiet(), "fit")) {
            report = fit.run(kept.journal(), new Budget(command.budget).shared(1), workers, kept.and(progress));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CALIBRATION, text(model, report));
        files.put(FitReport.DOCUMENT, report.toJson());
        files.put(journal, kept.journal().text());
        String words = report.words();
        if (!command.withhold.isEmpty()) {
            CrossValidation judged =
                    new CrossValidation(List.of(fold(String.join(", ", command.withhold), left, report)));
            files.put(CrossValidation.DOCUMENT, judged.toJson());
            words += "\n" + judged.words();
        }
        command.deliver(Plain.text(words), report.toJson(), folder, files);
        if (!command.common().json()) {
            command.console().show("%s. The calibration: %s".formatted(watch, folder.path().resolve(CALIBRATION)));
        }
        return ExitCode.DONE;
    }

    private ExitCode crossValidate(Fitted model, List<FreeValue> values, Stopwatch watch) {
        SequencedSet<String> families = model.families();
        if (!command.withhold.isEmpty() || families.size() < 2) {
            throw Refusal.commandLine(
                    command.withhold.isEmpty()
                            ? "--cross-validate over one family"
                            : "--cross-validate beside --withhold",
                    "one of the two, and findings of several families",
                    "leave one out");
        }
        Map<String, String> journals = new LinkedHashMap<>();
        families.forEach(family -> journals.put(family, JOURNAL + "-" + FolderName.of(family) + ".txt"));
        List<String> written = new ArrayList<>(journals.values());
        written.add(CrossValidation.DOCUMENT);
        OutputFolder folder = command.open(command.folderFor("cross-validation"), written.toArray(String[]::new));
        Map<String, String> files = new LinkedHashMap<>();
        List<CrossValidation.Fold> folds = new ArrayList<>();
        for (String family : families) {
            Fitted left = model.families(List.of(family));
            Fit fit = fit(model.withoutFamilies(List.of(family)), List.of(objective(left)), values);
            String journal = journals.getOrDefault(family, JOURNAL);
            KeptJournal kept = KeptJournal.in(folder, journal, fit.title());
            try (ExecutorService workers = workers();
                    FitProgress progress =
                            new FitProgress(command.console(), command.common().quiet(), "without " + family)) {
                FitReport report =
                        fit.run(
                                kept.journal(),
                                new Budget(command.budget).shared(families.size()),
                                workers,
                                kept.and(progress));
                folds.add(fold(family, left, report));
            }
            files.put(journal, kept.journal().text());
        }
        CrossValidation result = new CrossValidation(folds);
        files.put(CrossValidation.DOCUMENT, result.toJson());
        command.deliver(Plain.text(result.words()), result.toJson(), folder, files);
        if (!command.common().json()) {
            command.console()
                    .show("%s. The result: %s".formatted(watch, folder.path().resolve(CrossValidation.DOCUMENT)));
        }
        return ExitCode.DONE;
    }

    private Fit fit(Fitted rest, List<Objective> left, List<FreeValue> values) {
        return new Fit(objective(rest), left, values, new Search(command.sampled.seed(), command.spread));
    }

    private Objective objective(Fitted asked) {
        return new Objective(asked, command.sampled.subjectsOr(Objective.SUBJECTS), command.sampled.seed());
    }

    private CrossValidation.Fold fold(String family, Fitted left, FitReport report) {
        return CrossValidation.Fold.of(
                family,
                report,
                left.cases(report.fitted()).cases(),
                command.sampled.seed(),
                new Runs(command.console(), command.common()).called("judge"));
    }

    private ExecutorService workers() {
        return Runs.workers(command.common().threads());
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
                "%s fitted to %s by ligare fit; the others as they were."
                        .formatted(
                                Count.of(report.fitted().size(), "value", "values"),
                                Count.of(report.before().before().findings().size(), "finding", "findings")),
                all);
    }
}
