package ligare.lang;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import org.jspecify.annotations.Nullable;

/// Reads a protocol: a list of phases, in the order in which they happen.
///
///     - {phase: cohabitation, place: home cage, for: 24 h, with: [partner], conditions: [mating]}
///
/// An animal may be in states of the ethogram, `with: [{partner: distressed}, stranger]`, in several `{partner: [a, b]}`.
/// A place may have a cue, `cue: white floor`, which the animal senses wherever it is in it; where an other has that name,
/// it is a thing with that cue. Places, states and conditions are those of the ethogram. A time that the paper does not give is a range,
/// `for: {between: [1 h, 6 h]}`. No phase is longer than 5000 weeks.
final class ProtocolReader {
    private final @Nullable Collection<String> places;
    private final @Nullable Collection<String> conditions;
    private final @Nullable Collection<String> states;

    /// @param ethogram empty when it is not known or broken; then any place, state and condition will do
    ProtocolReader(Optional<Ethogram> ethogram) {
        places = ethogram.map(e -> e.places().stream().map(Ethogram.Place::name).toList()).orElse(null);
        conditions = ethogram.map(e -> Known.conditions(e).distinct().toList()).orElse(null);
        states = ethogram.map(e -> e.states().stream().map(Ethogram.State::name).toList()).orElse(null);
    }

    List<Stage> read(Mapping from) {
        return Stage.read(from, "{phase: NAME, place: PLACE, for: 24 h}", this::stage);
    }

    private Stage stage(String name, Mapping from) {
        Optional<String> place = from.make(phase -> Parts.refer(phase, "place", places, "a place of the ethogram"));
        Company company = Company.read(from, "with", states);
        List<String> holding =
                !from.has("conditions")
                        ? List.of()
                        : conditions == null
                                ? from.names("conditions")
                                : from.references("conditions", conditions, "a condition that the ethogram knows");
        Optional<Phase> phase =
                from.make(inner ->
                        new Phase(
                                name,
                                place.orElse(name),
                                inner.range("for", Dimension.TIME, Mapping.POSITIVE, Phase.LONGEST),
                                company.others(),
                                company.states(),
                                holding,
                                inner.has("cue") ? inner.name("cue") : null,
                                null));
        return new Stage(name, place, company.others(), holding, phase);
    }
}
