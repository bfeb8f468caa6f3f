package ligare.study.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import ligare.engine.SimulationDiverged;
import ligare.model.Atlas;
import ligare.model.evidence.Claim;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Phase;
import ligare.society.Cohort;
import ligare.society.Pace;
import ligare.society.Rests;
import ligare.study.Finished;
import ligare.study.Results;
import ligare.study.score.Judge;

/// The cheap deterministic evaluation that a fit makes many times: few subjects in one block, the same random numbers
/// whatever the values, the middle of open spans alone, coarse steps, only the groups that fitted claims speak of. Groups of
/// a finding that could be, are the same animals under other treatments: how they rest is found once.
///
/// The same values give the same bits, whatever the number of threads.
///
/// @param model as a function of its free values
/// @param subjects per group, ≥ 2
/// @param seed of all random numbers
/// @param pace how finely time is cut
public record Objective(Model model, int subjects, long seed, Pace pace) {
    /// Subjects per group if nothing else is asked for: twelve take a fifth longer than eight.
    public static final int SUBJECTS = 12;

    /// Where open spans are taken.
    static final double MIDDLE = 0.5;

    public Objective {
        if (subjects < 2) {
            throw new IllegalArgumentException("Objective.subjects must be at least 2, was " + subjects);
        }
    }

    /// The objective at a coarse pace.
    public Objective(Model model, int subjects, long seed) {
        this(model, subjects, seed, Pace.COARSE);
    }

    /// Asks every question that may be fitted.
    ///
    /// @param values name → value; all others are as the atlas has them
    /// @throws Model.Unusable if some part of the atlas refuses the values
    public Evaluation at(Map<String, Atlas.Free> values, ExecutorService workers) {
        return evaluate(model.at(values), workers);
    }

    private Evaluation evaluate(List<Question> questions, ExecutorService workers) {
        List<Run> runs = new ArrayList<>();
        for (Question question : questions) {
            Map<Kin, SameAnimals> same = new HashMap<>();
            for (Group group : question.groups()) {
                SameAnimals animals = same.computeIfAbsent(Kin.of(group), kin -> new SameAnimals(kin, group.key()));
                animals.meet(group);
                runs.add(new Run(question, group, animals));
            }
        }
        // The longest first, so that no thread is left alone with it at the end.
        List<Run> order = new ArrayList<>(runs);
        order.sort(Comparator.comparingDouble(Run::length).reversed());
        Map<Run, Future<Results.Cohort>> futures = new HashMap<>();
        for (Run run : order) {
            futures.put(run, workers.submit(() -> cohort(run)));
        }
        List<FindingLoss> losses = new ArrayList<>();
        int next = 0;
        for (Question question : questions) {
            List<Results.Cohort> cohorts = new ArrayList<>();
            for (int g = 0; g < question.groups().size(); g++) {
                Future<Results.Cohort> future = futures.get(runs.get(next++));
                if (future != null) {
                    cohorts.add(Finished.of(future));
                }
            }
            losses.add(loss(question, new Results(MIDDLE, cohorts)));
        }
        return new Evaluation(losses);
    }

    private Results.Cohort cohort(Run run) {
        Question question = run.question;
        try {
            Group group = run.group.drawnAs(run.animals.key);
            Cohort cohort =
                    new Cohort(
                            question.atlas(),
                            question.study(),
                            group,
                            MIDDLE,
                            pace,
                            run.animals.rests,
                            run.animals.given);
            return new Results.Cohort(run.group.name(), cohort.run(0, subjects, seed));
        } catch (SimulationDiverged diverged) {
            Results.Lost lost = new Results.Lost(0, String.valueOf(diverged.getMessage()));
            return new Results.Cohort(run.group.name(), List.of(), List.of(lost));
        }
    }

    private static FindingLoss loss(Question question, Results results) {
        Integer published = question.finding().publishedN();
        int n = published == null ? Judge.ASSUMED_N : published;
        ClaimLosses losses = new ClaimLosses(question.study(), results, n, question.atlas().datasets());
        List<ClaimLoss> claims = new ArrayList<>();
        String trouble = "";
        for (Claim claim : question.claims()) {
            List<Results.Lost> lost = claim.groups().stream().flatMap(g -> results.cohort(g).lost().stream()).toList();
            if (!lost.isEmpty()) {
                trouble = lost.getFirst().why();
            }
            claims.add(lost.isEmpty() ? losses.of(claim) : ClaimLosses.unmeasured(claim));
        }
        return new FindingLoss(question.finding().id(), question.finding().family(), trouble, claims);
    }

    /// What groups of a question have in common where one animal could be in any of them.
    private record Kin(String species, String sex, List<Intervention> sensitised, List<Companion> companions) {
        static Kin of(Group group) {
            List<Intervention> sensitised =
                    group.interventions().stream().filter(Intervention.Sensitise.class::isInstance).toList();
            return new Kin(group.species(), group.sex(), sensitised, group.companions());
        }
    }

    /// Those that live in all groups of one kin, and rest once for all.
    private static final class SameAnimals {
        /// Key of the first of them, whose animals live in all.
        private final String key;

        private final List<Intervention> given;
        private final Rests rests = Rests.ofGroups();

        SameAnimals(Kin kin, String key) {
            this.key = key;
            given = new ArrayList<>(kin.sensitised);
        }

        /// They are made for what a group is given, too.
        void meet(Group group) {
            group.interventions().stream().filter(Intervention.Give.class::isInstance).forEach(given::add);
        }
    }

    /// One group of one question. Two runs are the same only if they are one object.
    private static final class Run {
        private final Question question;
        private final Group group;
        private final SameAnimals animals;

        Run(Question question, Group group, SameAnimals animals) {
            this.question = question;
            this.group = group;
            this.animals = animals;
        }

        double length() {
            return group.phases().stream().map(Phase::duration).mapToDouble(d -> d.at(MIDDLE)).sum();
        }
    }
}
