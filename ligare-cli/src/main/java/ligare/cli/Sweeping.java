package ligare.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Objective;
import ligare.study.fit.Screening;
import ligare.study.fit.Trials;

/// What `ligare sweep` does; apart from its command, so that help loads nothing of it.
final class Sweeping {
    private final SweepCommand command;

    Sweeping(SweepCommand command) {
        this.command = command;
    }

    ExitCode work() {
        double life = new Budget(command.budget).life(command.findings.named());
        Fitted all = Fitted.of(command.findings.paths, command.findings.only, new Calibrated(command.calibration));
        Fitted model = all.living(life);
        all.remark(model, Fitted.TOO_LONG).ifPresent(command::remark);
        List<FreeValue> values = model.values(command.names, true);
        int bases = command.bases();
        long seed = command.sampled.seed();
        Objective objective = new Objective(model, command.sampled.subjectsOr(Objective.SUBJECTS), seed);
        OutputFolder folder = command.open(command.folderFor("sweep"), Screening.DOCUMENT, KeptJournal.NAME);
        KeptJournal kept = KeptJournal.in(folder, objective, values);
        Screening screening;
        FitProgress progress =
                new FitProgress(command.console(), command.common().quiet(), bases * (1 + values.size()));
        try (ExecutorService workers = Runs.workers(command.common().threads())) {
            Trials trials = kept.trials(objective, values, command.budget, progress, workers);
            screening = Screening.of(trials, bases, seed);
        }
        command.deliver(
                Plain.text(screening.words()),
                screening.toJson(),
                folder,
                Map.of(Screening.DOCUMENT, screening.toJson(), KeptJournal.NAME, kept.journal().text()));
        return ExitCode.DONE;
    }
}
