package ligare.model.behaviour;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import ligare.model.evidence.Figure;
import org.jspecify.annotations.Nullable;

/// What animals do, place by place: a continuous-time chain of behaviours whose hazards follow the circuit's read-outs.
///
/// @param name atlas name
/// @param describes one sentence
/// @param places in file order
/// @param states in which other animals can be, in file order
/// @param cue channel → level that the cue of a phase is sensed at, anywhere in its place
/// @param variation how much animals and stimulus animals differ
/// @param figures every number of the file with its source
public record Ethogram(
        String name,
        String describes,
        List<Place> places,
        List<State> states,
        Map<String, Double> cue,
        Variation variation,
        List<Figure> figures) {
    public Ethogram {
        cue = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cue));
        places = List.copyOf(places);
        states = List.copyOf(states);
        figures = List.copyOf(figures);
    }

    /// The place with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public Place place(String wanted) {
        return places.stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// The state with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public State state(String wanted) {
        return states.stream().filter(s -> s.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// A state that shows: who has an other in it in reach senses this beside what its own behaviour makes it sense.
    ///
    /// An other that runs shows it by itself, as far as its own circuit has it so.
    ///
    /// @param name what protocols call it
    /// @param senses channel → level that is added, 1 is a full sense
    /// @param display how an animal that runs shows it; null: not at all
    /// @param easing what ends it in a stimulus animal; null: nothing
    public record State(String name, Map<String, Double> senses, @Nullable Display display, @Nullable Easing easing) {
        public State {
            senses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(senses));
        }
    }

    /// How far a read-out of an animal shows, or lets it do something, from 0 to 1:
    ///
    ///     degree = vⁿ/(vⁿ + halfⁿ),  0 for v ≤ 0
    ///
    /// @param readout whose value is v
    /// @param half value that shows half
    /// @param steepness n
    public record Display(String readout, double half, double steepness) {}

    /// How a state of a stimulus animal ends while something is done with it; from 1 at the start of each phase:
    ///
    ///     degree' = −level·degree/within
    ///
    /// with the level at which what the subject does makes the other sense a channel (`brings`). An animal that runs needs none:
    /// its own circuit takes in what it senses.
    ///
    /// @param by channel
    /// @param within ms, at a full sense
    public record Easing(String by, double within) {
        public Easing {
            if (!(within > 0)) {
                throw new IllegalArgumentException("Easing.within must be > 0 ms, was " + within);
            }
        }
    }

    /// A place and what can be done there.
    ///
    /// @param name what protocols call it
    /// @param start the behaviour in which an animal enters
    /// @param behaviours in file order
    /// @param transitions in file order
    /// @param initiative share of what two animals do with each other that the subject begins or ends, in (0, 1]; the rest is
    ///     the other's, when it runs. 1: the others are tethered or confined
    public record Place(
            String name, String start, List<Behaviour> behaviours, List<Transition> transitions, double initiative) {
        public Place {
            behaviours = List.copyOf(behaviours);
            transitions = List.copyOf(transitions);
            if (!(initiative > 0 && initiative <= 1)) {
                throw new IllegalArgumentException(
                        "Place.initiative must lie in (0, 1], was %s in %s".formatted(initiative, name));
            }
        }

        /// Whether an animal enters it in company, so that nobody can be there alone.
        public boolean enteredInCompany() {
            return behaviours.get(indexOf(start)).towardsOther();
        }

        /// Whether others move about in it as freely as the subject: of these there is place for one.
        public boolean othersMoveFreely() {
            return initiative < 1 || enteredInCompany();
        }

        /// Position of a behaviour in file order; −1 if the place does not know it.
        public int indexOf(String behaviour) {
            for (int i = 0; i < behaviours.size(); i++) {
                if (behaviours.get(i).name().equals(behaviour)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /// One thing an animal does.
    ///
    /// @param name what measures call it
    /// @param towardsOther it is done with one other animal, which is then in reach
    /// @param senses channel → level, 1 is a full sense
    /// @param brings the behaviour that it brings that other into, if that animal runs; itself: both do the same
    public record Behaviour(String name, boolean towardsOther, Map<String, Double> senses, String brings) {
        public Behaviour {
            senses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(senses));
        }

        /// Whether both do the same.
        public boolean mutual() {
            return brings.equals(name);
        }
    }

    /// A possible change of behaviour.
    ///
    ///     hazard = rate · exp(Σ drives·value) · degree(given) · exp(−t/fading) / (1 + age/settling)
    ///
    /// t is the time since the phase began, age the time since the present behaviour began. From a behaviour without to
    /// one with an other, every other animal has its own hazard, with the value remembered of it.
    ///
    /// @param from behaviour
    /// @param to behaviour
    /// @param rate kHz
    /// @param drives read-out → exponent
    /// @param fading ms; infinite: none
    /// @param settling ms; infinite: none
    /// @param requires condition that the phase must state; null: none
    /// @param given how far a read-out lets it happen; null: always
    /// @param novelOnly only with an animal not yet touched in this phase (true), or only with one already touched
    ///     (false); null: either
    public record Transition(
            String from,
            String to,
            double rate,
            Map<String, Double> drives,
            double fading,
            double settling,
            @Nullable String requires,
            @Nullable Display given,
            @Nullable Boolean novelOnly) {
        public Transition {
            drives = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(drives));
        }
    }

    /// Standard deviations of what is added to the value of a read-out, which has no unit, before behaviour follows it.
    ///
    /// @param readout the read-out that differs by who is there
    /// @param betweenSubjects of each subject, towards all others alike
    /// @param betweenOthers of each other animal for each subject (is it attractive, does it tolerate contact)
    public record Variation(String readout, double betweenSubjects, double betweenOthers) {}
}
