package ligare.model.measure;

import ligare.model.learner.Lesson.View;
import org.jspecify.annotations.Nullable;

/// How the recording of one subject becomes one number.
public sealed interface Measure {
    /// What reports call it.
    String name();

    /// Unit of the number; empty: a pure number.
    String unit();

    /// What is taken, of whichever animal.
    default Measure taken() {
        return this;
    }

    /// Seconds in a behaviour during a phase.
    ///
    /// @param behaviour of the ethogram
    /// @param other with whom; null: with anybody or nobody
    record TimeIn(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// Seconds of a phase with an animal in reach, whatever is done: in a three-chamber test, the time in its chamber.
    record TimeWith(String name, String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// How often a behaviour was begun during a phase.
    record Count(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Seconds from the start of a phase to the first time of a behaviour; the phase's length if it never came.
    record Latency(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// Share a/(a + b) of two times in a behaviour; not applicable to an animal whose a + b is below the minimum.
    ///
    /// @param a a time
    /// @param b another
    /// @param minimum s
    record Share(String name, TimeIn a, TimeIn b, double minimum) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Mean concentration of a ligand in a region over a phase, nM.
    record Concentration(String name, String ligand, String region, String phase) implements Measure {
        @Override
        public String unit() {
            return "nM";
        }
    }

    /// Mean rate of a population over a phase, Hz; with an other: only while that animal is in reach.
    record Rate(String name, String population, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "Hz";
        }
    }

    /// Mean of a vital sign over a phase.
    ///
    /// @param sign vital sign of the circuit
    /// @param unit of its values
    record Level(String name, String sign, String unit, String phase) implements Measure {}

    /// Density of a receptor in a region at the end of a phase, relative to the reference map (prairie = 1).
    record Density(String name, String receptor, String region, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// How much of a ligand a population makes at the end of a phase, relative to the circuit; what a messenger RNA shows.
    record Synthesis(String name, String ligand, String population, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Change of a plastic projection's weight for one individual at the end of a phase, as a fraction of the naive weight.
    record Weight(String name, String projection, String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// What is measured of a companion instead of the subject.
    ///
    /// @param animal its name in the protocol
    /// @param what taken from its recording
    record Of(String animal, Measure what) implements Measure {
        @Override
        public String name() {
            return what.name();
        }

        @Override
        public String unit() {
            return what.unit();
        }

        @Override
        public Measure taken() {
            return what;
        }
    }

    /// What is taken from the test of a learner at the end of a phase.
    sealed interface OfCells extends Measure {
        /// The phase.
        String phase();

        /// The layer whose cells were recorded.
        String layer();

        /// What it is, in words.
        String words();
    }

    /// Share of cells of a class, of all or of those of another class; not applicable where there is none of these.
    ///
    /// @param of counted
    /// @param among that the share is of; null: all cells of the layer
    /// @param view from which actions are seen
    /// @param blank whether trials without anything to see stand in the place of those with it: what chance makes
    /// @param criterion of the responses
    record CellShare(
            String name,
            String layer,
            ResponseClass of,
            @Nullable ResponseClass among,
            View view,
            boolean blank,
            ResponseClass.Criterion criterion,
            String phase)
            implements OfCells {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public String words() {
            return "share of "
                    + of.name()
                    + " cells of "
                    + layer
                    + (among == null ? "" : " among " + among.name())
                    + (blank ? ", nothing shown" : ", seen from " + view.words());
        }
    }

    /// Correlation over cells and actions between what is done when an action is seen and when it, or its counterpart, is
    /// done. Responses are centred for each cell, so that an untuned drive counts for nothing.
    ///
    /// @param counterpart feature in which the action done differs from that seen; null: the same action
    /// @param view from which it is seen
    /// @param ahead how many phases what is done lies ahead of what is seen; null: means over the action are compared
    record Match(
            String name, String layer, @Nullable String counterpart, View view, @Nullable Integer ahead, String phase)
            implements OfCells {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public String words() {
            return "match of "
                    + layer
                    + " with doing "
                    + (counterpart == null ? "the same" : "the counterpart in " + counterpart)
                    + ", seen from "
                    + view.words()
                    + (ahead == null ? "" : ", %d phases ahead".formatted(ahead));
        }
    }

    /// Share of pairs of trials, one of an action and one in which nothing was shown, that a linear decoder tells apart; 0.5 is
    /// chance. Each trial is the cells' rates over the action, less their mean over the cells, so that a drive of all cells alike
    /// counts for nothing. The decoder weighs each cell by the difference of its means over its variance, from every other
    /// trial of what it is trained on; the trials between them are those that it is tested on.
    ///
    /// @param trained what it learns to tell from nothing
    /// @param tested what it then has to tell from nothing
    /// @param view from which actions are seen
    record Decoding(String name, String layer, Shown trained, Shown tested, View view, String phase)
            implements OfCells {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public String words() {
            return "share that a decoder of %s trained on %s tells of %s, seen from %s"
                    .formatted(layer, trained.words(), tested.words(), view.words());
        }
    }

    /// Trials of one action.
    ///
    /// @param done whether it is done; else seen
    /// @param action which, from 0
    record Shown(boolean done, int action) {
        private String words() {
            return "%s %d".formatted(done ? "doing" : "seeing", action + 1);
        }
    }

    /// Mean rise above rest, Hz, while a cell sees the action that it fires most for when done, in its best phase, over the
    /// cells that are excited by doing.
    record Resonance(String name, String layer, View view, ResponseClass.Criterion criterion, String phase)
            implements OfCells {
        @Override
        public String unit() {
            return "Hz";
        }

        @Override
        public String words() {
            return "rate of cells of %s when seeing their own action, from %s".formatted(layer, view.words());
        }
    }
}
