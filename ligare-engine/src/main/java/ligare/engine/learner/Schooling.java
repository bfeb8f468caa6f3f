package ligare.engine.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import ligare.engine.Randomness;
import ligare.model.learner.Actions;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Manner;
import ligare.model.measure.Assay;
import ligare.model.measure.Recording;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// The life of learners in one group: lesson after lesson, each act in steps, and the tests between.
///
/// A run is a pure function of learner, manner, lessons and the subject's stream.
///
/// @param learner whose subjects are wired
/// @param manner how they change and fire
/// @param phases of which each has a lesson
public record Schooling(Learner learner, Manner manner, List<Phase> phases) {
    public Schooling {
        phases = List.copyOf(phases);
    }

    /// Lives one subject.
    ///
    /// @param subject its stream
    /// @throws ligare.engine.SimulationDiverged if a weight is no longer finite
    /// @throws CancellationException if the thread is interrupted, after the present act or trial
    public Recording run(Randomness subject) {
        Wiring wiring = new Wiring(learner, subject.at("wiring"));
        Cells cells = new Cells(learner, wiring, manner, subject.at("spikes"));
        List<Assay> assays = new ArrayList<>();
        for (int p = 0; p < phases.size(); p++) {
            Lesson lesson = phases.get(p).lesson();
            if (lesson == null) {
                throw new IllegalArgumentException(phases.get(p).name() + " has no lesson");
            }
            cells.drawFrom(subject.at("spikes").at(p));
            new Teacher(wiring, cells, lesson, subject.at("lesson").at(p)).teach();
            if (lesson.trials() > 0) {
                for (String layer : learner.commanded()) {
                    Randomness stream = subject.at("trials").at(p).at(learner.layer(layer));
                    assays.add(
                            new Examination(learner, manner, cells, layer, lesson.trials(), stream)
                                    .hold(phases.get(p).name()));
                }
            }
        }
        return Recording.ofLearner(assays);
    }

    static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /// One lesson of one subject.
    private final class Teacher {
        private final Wiring wiring;
        private final Cells cells;
        private final Lesson lesson;
        private final Randomness stream;
        private final Actions actions = learner.actions();
        private final int count = actions.count();
        private long drawn;

        Teacher(Wiring wiring, Cells cells, Lesson lesson, Randomness stream) {
            this.wiring = wiring;
            this.cells = cells;
            this.lesson = lesson;
            this.stream = stream;
        }

        void teach() {
            int[] order = new int[count];
            Lesson.Sight sight = lesson.sight();
            for (int act = 0; act < lesson.acts(); act++) {
                goOn();
                if (act % count == 0) {
                    shuffle(order);
                }
                int action = order[act % count];
                int seen = sight == null ? Cells.NONE : seen(sight, action);
                act(lesson.does() ? action : Cells.NONE, seen, sight);
                for (int i = 0; i < lesson.unpairedSights(); i++) {
                    act(Cells.NONE, any(), sight);
                }
                for (int i = 0; i < lesson.unpairedActs(); i++) {
                    act(any(), Cells.NONE, null);
                }
            }
        }

        private void act(int done, int seen, Lesson.@Nullable Sight sight) {
            int steps = wiring.steps();
            View view = sight == null ? View.OWN : sight.view();
            int late = sight == null ? 0 : learner.steps(sight.after());
            int all = seen == Cells.NONE ? steps : late + steps;
            for (int s = done == Cells.NONE ? late : 0; s < Math.max(steps, all); s++) {
                boolean does = done != Cells.NONE && s < steps;
                boolean sees = seen != Cells.NONE && s >= late && s < late + steps;
                cells.step(does ? done : Cells.NONE, s, sees ? seen : Cells.NONE, view, s - late);
                cells.learn(does);
            }
        }

        private int seen(Lesson.Sight sight, int action) {
            return switch (sight.what()) {
                case Lesson.What.Done() -> action;
                case Lesson.What.Any() -> any();
                case Lesson.What.Counterpart(String feature) -> actions.counterpart(action, actions.feature(feature));
            };
        }

        private int any() {
            return stream.below(count, drawn++);
        }

        private void shuffle(int[] order) {
            for (int i = 0; i < order.length; i++) {
                int j = stream.below(i + 1, drawn++);
                order[i] = order[j];
                order[j] = i;
            }
        }
    }
}
