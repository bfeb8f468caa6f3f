package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import ligare.lang.CalibrationText;
import ligare.model.Atlas;
import ligare.study.fit.CrossValidation;
import ligare.study.fit.FitReport;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Objective;
import ligare.study.fit.Search;
import ligare.study.fit.Trials;
import ligare.study.report.Count;
import ligare.study.report.Json;

/// What `ligare fit` does; apart from its command, so that help loads nothing of it. All its searches, with and without
/// families, share their trials, and one journal of them.
final class Fitting {
    private static final String CALIBRATION = "calibration.yaml";

    /// Tries from one set of slopes: of a fit, and where there is a fit for each family.
    private static final int TRIES = 6;

    private static final int FOLD_TRIES = 2;

    private static final int MOST_FOLDS = 1000;

    private final Stopwatch watch = new Stopwatch();
    private final FitCommand command;

    /// What may be fitted, and what is.
    private final Fitted all;

    /// What is short enough, before conflicts are settled.
    private final Fitted brief;

    private final Fitted model;
    private final List<FreeValue> values;
    private final Objective objective;
    private final Search search;

    Fitting(FitCommand command) {
        this.command = command;
        double life = new Budget(command.budget).life(command.findings.named());
        Fitted present = Fitted.of(command.findings.paths, command.findings.only, new Calibrated(command.calibration));
        all = command.fromMiddle ? present.at(middle(present.values(command.names, false))) : present;
        brief = all.living(life);
        model = brief.settled();
        values = model.values(command.names, false);
        objective = new Objective(model, command.sampled.subjectsOr(Objective.SUBJECTS), command.sampled.seed());
        search =
                command.crossValidate
                        ? new Search(objective.seed(), FOLD_TRIES, 1)
                        : new Search(objective.seed(), TRIES, Integer.MAX_VALUE);
    }

    ExitCode work() {
        all.remark(brief, Fitted.TOO_LONG).ifPresent(command::remark);
        brief.remark(model, "a fit to both of two laboratories that differ would end between them")
                .ifPresent(command::remark);
        List<List<String>> leftOut = leftOut();
        OutputFolder folder =
                command.open(
                        command.folderFor("fit"),
                        CALIBRATION,
                        FitReport.DOCUMENT,
                        CrossValidation.DOCUMENT,
                        KeptJournal.NAME);
        KeptJournal kept = KeptJournal.in(folder, objective, values);
        int searches = command.crossValidate ? 1 + leftOut.size() : 1;
        FitProgress progress =
                new FitProgress(
                        command.console(), command.common().quiet(), 1 + values.size() + searches * search.tries());
        try (ExecutorService workers = Runs.workers(command.common().threads())) {
            Trials trials = kept.trials(objective, values, command.budget, progress, workers);
            Search.Found found = search.run(trials, command.withhold);
            Map<List<String>, Search.Found> folds = new LinkedHashMap<>();
            for (List<String> families : leftOut) {
                folds.put(families, families.equals(command.withhold) ? found : search.run(trials, families));
            }
            FitReport report = FitReport.of(objective, trials, found, command.withhold, all.without(model), workers);
            Map<String, String> files = new LinkedHashMap<>();
            files.put(CALIBRATION, text(report));
            files.put(FitReport.DOCUMENT, report.toJson());
            files.put(KeptJournal.NAME, kept.journal().text());
            command.show(Plain.text(report.words()), report.toJson());
            folder.add(files);
            boolean whole = folds.values().stream().noneMatch(Search.Found::spent);
            if (command.crossValidate && !(whole && trials.lastsFor(judging(leftOut)))) {
                return unfinished(progress);
            }
            if (!folds.isEmpty()) {
                judge(trials, folds, folder);
            }
            if (!command.common().json()) {
                command.console().show("%s. The calibration: %s".formatted(watch, folder.path().resolve(CALIBRATION)));
            }
            return ExitCode.DONE;
        } catch (Trials.Spent end) {
            folder.add(Map.of(KeptJournal.NAME, kept.journal().text()));
            if (command.common().json()) {
                command.console().document(Json.write(Map.of("finished", false)));
            }
            return unfinished(progress);
        }
    }

    /// Sets of families, each left out of a search of its own; among them what is too long to be fitted anyway.
    private List<List<String>> leftOut() {
        if (command.crossValidate) {
            SequencedMap<String, Long> families = all.families();
            if (!command.withhold.isEmpty() || families.size() < 2) {
                throw Refusal.commandLine(
                        command.withhold.isEmpty()
                                ? "--cross-validate over one family"
                                : "--cross-validate beside --withhold",
                        "one of the two, and findings of several families",
                        "leave one out");
            }
            List<List<String>> sets =
                    CrossValidation.sets(families, Whole.between(2, MOST_FOLDS, command.folds, "--folds", "folds"));
            sets.forEach(model::withoutFamilies);
            return sets;
        }
        all.families(command.withhold);
        model.withoutFamilies(command.withhold);
        return command.withhold.isEmpty() ? List.of() : List.of(command.withhold);
    }

    /// Evaluations that judging them takes.
    private int judging(List<List<String>> leftOut) {
        double left = leftOut.stream().mapToDouble(families -> all.families(families).life()).sum();
        return (int) Math.ceil(CrossValidation.Fold.EVALUATIONS * left / model.life());
    }

    private void judge(Trials trials, Map<List<String>, Search.Found> folds, OutputFolder folder) {
        Runs runs = new Runs(command.console(), command.common());
        CrossValidation judged =
                new CrossValidation(
                        trials.count(),
                        folds.entrySet().stream()
                                .map(fold ->
                                        CrossValidation.Fold.of(
                                                String.join(", ", fold.getKey()),
                                                trials.start().without(fold.getKey()),
                                                fold.getValue().best(),
                                                all.families(fold.getKey())
                                                        .cases(trials.values(fold.getValue()))
                                                        .cases(),
                                                objective.seed(),
                                                runs.called("judge")))
                                .toList());
        if (!command.common().json()) {
            command.console().show("\n" + judged.words());
        }
        folder.add(Map.of(CrossValidation.DOCUMENT, judged.toJson()));
    }

    private ExitCode unfinished(FitProgress progress) {
        command.console().remark("The budget is spent: %s. The same command goes on.".formatted(progress.words()));
        return ExitCode.DONE;
    }

    private static SequencedMap<String, Atlas.Free> middle(List<FreeValue> values) {
        SequencedMap<String, Atlas.Free> middle = new LinkedHashMap<>();
        for (FreeValue value : values) {
            middle.put(value.name(), value.at(0.5, "assumed, because it is the middle of the prior range"));
        }
        return middle;
    }

    private String text(FitReport report) {
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
