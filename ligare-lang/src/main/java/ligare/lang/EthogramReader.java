package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Display;
import ligare.model.behaviour.Ethogram.Easing;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.State;
import ligare.model.behaviour.Ethogram.Transition;
import ligare.model.behaviour.Ethogram.Variation;
import ligare.model.behaviour.Stroking;
import ligare.model.unit.Dimension;
import org.jspecify.annotations.Nullable;

/// Reads an ethogram.
///
///     ethogram: vole
///     places:
///       home cage:
///         start: apart
///         initiative: 0.5        share of what two do with each other that the subject begins or ends; 1 (tethered) if missing
///         behaviours:
///           apart: {}
///           near: {with other: true, senses: {odour: 1}}
///           attack: {with other: true, brings: attacked}      what the other is then in; the same if missing
///         transitions:
///           - {from: apart, to: near, rate: 0.01 /s}
///           - {from: near, to: apart, rate: 0.02 /s, drives: {affinity: -0.1}, fading: 8 h, settling: 300 s, requires: mating, novel: true}
///           - {from: near, to: mate, rate: 0.01 /s, given: {readout: receptivity, half: 5, steepness: 4}}      as far as a read-out lets it
///     states:
///       distressed: {senses: {distress: 1}, shown by: {readout: anxiety, half: 4, steepness: 4}, eased by: {sense: touch, within: 10 min}}
///     cue: {senses: {surroundings: 1}}      how the cue of a phase is sensed
///     stroking: {sense: caress, best: 3 cm/s, width: 2}          a behaviour that is `stroked at: 3 cm/s` gives that sense
///     variation: {readout: affinity, between subjects: 0.2, between others: 0.8}
final class EthogramReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final Known known;

    /// How strokes are sensed; null: they are not.
    private @Nullable Stroking stroking;

    EthogramReader(Known known) {
        this.known = known;
    }

    Ethogram read(String name, Mapping from) {
        stroking = from.mappingIfGiven("stroking").map(this::stroking).orElse(null);
        return new Ethogram(
                name,
                from.textOr("describes", ""),
                Parts.named(from, "places", this::place),
                List.copyOf(Parts.read(from.namedIfGiven("states"), this::state).values()),
                senses(from.mappingIfGiven("cue").map(cue -> cue.mapping("senses"))),
                variation(from.mapping("variation")),
                from.figures());
    }

    private Place place(String name, Mapping from) {
        Map<String, Mapping> behaviours = from.named("behaviours");
        Collection<String> names = behaviours.keySet();
        return new Place(
                name,
                from.reference("start", names, "a behaviour of this place"),
                Parts.read(behaviours, (each, inner) -> behaviour(each, inner, names)).values().stream().toList(),
                Parts.listed(from, "transitions", transition -> transition(transition, names)),
                from.has("initiative") ? from.number("initiative", Mapping.POSITIVE, 1) : 1);
    }

    private Behaviour behaviour(String name, Mapping from, Collection<String> behaviours) {
        return new Behaviour(
                name,
                from.truth("with other", false),
                stroked(from, senses(from.mappingIfGiven("senses"))),
                from.has("brings") ? from.reference("brings", behaviours, "a behaviour of this place") : name);
    }

    private Map<String, Double> stroked(Mapping from, Map<String, Double> senses) {
        if (!from.has("stroked at")) {
            return senses;
        }
        double velocity = from.quantity("stroked at", Dimension.VELOCITY, Mapping.POSITIVE, ANY);
        if (stroking == null) {
            from.problem(
                    "stroked at",
                    "a stroke in an ethogram that does not say how strokes are sensed",
                    "a block stroking",
                    "add stroking: {sense: caress, best: 3 cm/s, width: 2}");
            return senses;
        }
        Map<String, Double> all = new LinkedHashMap<>(senses);
        all.merge(stroking.channel(), stroking.level(velocity), Double::sum);
        return all;
    }

    private Stroking stroking(Mapping from) {
        return new Stroking(
                channel(from),
                from.quantity("best", Dimension.VELOCITY, Mapping.POSITIVE, ANY),
                from.number("width", Mapping.POSITIVE, ANY));
    }

    private State state(String name, Mapping from) {
        return new State(
                name,
                senses(Optional.of(from.mapping("senses"))),
                from.mappingIfGiven("shown by").map(this::display).orElse(null),
                from.mappingIfGiven("eased by").map(this::easing).orElse(null));
    }

    private Easing easing(Mapping from) {
        return new Easing(channel(from), from.quantity("within", Dimension.TIME, Mapping.POSITIVE, ANY));
    }

    private Display display(Mapping from) {
        return new Display(readout(from), from.number("half", Mapping.POSITIVE, ANY), from.number("steepness", 1, ANY));
    }

    private String channel(Mapping from) {
        String channel = from.name("sense");
        known.later(() -> {
            Collection<String> channels = known.channelsOfCircuits();
            if (channels != null && from.has("sense") && !channels.contains(channel))
                Parts.unknown(from, "sense", channel, channels, "a sense that a circuit takes in");
        });
        return channel;
    }

    private String readout(Mapping from) {
        String readout = from.name("readout");
        known.later(() -> {
            Collection<String> readouts = known.readouts(null);
            if (readouts != null && from.has("readout") && !readouts.contains(readout))
                Parts.unknown(from, "readout", readout, readouts, "a read-out of a circuit");
        });
        return readout;
    }

    private Map<String, Double> senses(Optional<Mapping> from) {
        from.ifPresent(given ->
                known.later(
                        () -> Parts.checkKeys(given, known.channelsOfCircuits(), "a sense that a circuit takes in")));
        return Parts.numbers(from, null, "a sense", 0, ANY);
    }

    private Transition transition(Mapping from, Collection<String> behaviours) {
        Optional<Mapping> drives = from.mappingIfGiven("drives");
        drives.ifPresent(
                given -> known.later(() -> Parts.checkKeys(given, known.readouts(null), "a read-out of a circuit")));
        return new Transition(
                from.reference("from", behaviours, "a behaviour of this place"),
                from.reference("to", behaviours, "a behaviour of this place"),
                from.quantity("rate", Dimension.RATE, 0, ANY),
                Parts.numbers(drives, null, "a read-out", -ANY, ANY),
                from.quantityOr("fading", Dimension.TIME, ANY, Mapping.POSITIVE, ANY),
                from.quantityOr("settling", Dimension.TIME, ANY, Mapping.POSITIVE, ANY),
                from.has("requires") ? from.name("requires") : null,
                from.mappingIfGiven("given").map(this::display).orElse(null),
                from.has("novel") ? Boolean.valueOf(from.truth("novel")) : null);
    }

    private Variation variation(Mapping from) {
        return new Variation(
                readout(from), from.number("between subjects", 0, ANY), from.number("between others", 0, ANY));
    }
}
