package ligare.model.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.learner.Lesson;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// One stretch of an experiment: where, how long, with whom.
///
/// @param name what interventions and measures call it
/// @param place place of the ethogram
/// @param duration ms; a span where the paper does not say
/// @param others the animals present, by the names that the protocol gives them
/// @param states other → the states of the ethogram that it is in; an other that is missing is in none
/// @param conditions what holds in it (such as that the other is in oestrus), as transitions require it
/// @param cue what its place smells and looks like, by a name; the same name is the same cue, and an other of that name is a
///     thing with that cue; null: nothing to know the place by
/// @param lesson what a learner does and sees in it; null: it is lived with a circuit
public record Phase(
        String name,
        String place,
        Span duration,
        List<String> others,
        Map<String, List<String>> states,
        List<String> conditions,
        @Nullable String cue,
        @Nullable Lesson lesson) {
    /// Longest that any may last, ms (5000 weeks).
    public static final double LONGEST = 5000 * 7 * 86_400_000.0;

    public Phase {
        others = List.copyOf(others);
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        conditions = List.copyOf(conditions);
    }

    /// A phase that is lived with a circuit, among animals in no state.
    public Phase(String name, String place, Span duration, List<String> others, List<String> conditions) {
        this(name, place, duration, others, Map.of(), conditions, null, null);
    }

    /// The same phase for another time.
    ///
    /// @param other ms
    public Phase lasting(Span other) {
        return new Phase(name, place, other, others, states, conditions, cue, lesson);
    }

    /// The place and its cue, in words: `conditioning box (white floor)`.
    public String setting() {
        return cue == null ? place : "%s (%s)".formatted(place, cue);
    }

    /// Whether a test of a learner ends it.
    public boolean tested() {
        return lesson != null && lesson.trials() > 0;
    }

    /// The animals present and the states that they are in, in words: `cagemate (distressed)`.
    public List<String> company() {
        return others.stream().map(this::words).toList();
    }

    private String words(String other) {
        List<String> its = states.getOrDefault(other, List.of());
        return its.isEmpty() ? other : "%s (%s)".formatted(other, String.join(", ", its));
    }
}
