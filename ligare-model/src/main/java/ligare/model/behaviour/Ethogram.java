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
/// @param variation how much animals and stimulus animals differ
/// @param figures every number of the file with its source
public record Ethogram(String name, String describes, List<Place> places, Variation variation, List<Figure> figures) {
    public Ethogram {
        places = List.copyOf(places);
        figures = List.copyOf(figures);
    }

    /// The place with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public Place place(String wanted) {
        return places.stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// A place and what can be done there.
    ///
    /// @param name what protocols call it
    /// @param start the behaviour in which an animal enters
    /// @param behaviours in file order
    /// @param transitions in file order
    public record Place(String name, String start, List<Behaviour> behaviours, List<Transition> transitions) {
        public Place {
            behaviours = List.copyOf(behaviours);
            transitions = List.copyOf(transitions);
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
    public record Behaviour(String name, boolean towardsOther, Map<String, Double> senses) {
        public Behaviour {
            senses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(senses));
        }
    }

    /// A possible change of behaviour.
    ///
    ///     hazard = rate · exp(Σ drives·value) · exp(−t/fading) / (1 + age/settling)
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
            @Nullable Boolean novelOnly) {
        public Transition {
            drives = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(drives));
        }
    }

    /// Standard deviations of what is added to a read-out's value.
    ///
    /// @param readout the read-out
    /// @param betweenSubjects of each subject, towards all others alike
    /// @param betweenOthers of each other animal for each subject (is it attractive, does it tolerate contact)
    public record Variation(String readout, double betweenSubjects, double betweenOthers) {}
}
