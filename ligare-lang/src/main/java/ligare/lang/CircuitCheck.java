package ligare.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Release;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Terminal;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;

/// Whether what a circuit says in one place fits what it says of its populations.
final class CircuitCheck {
    private final Map<String, Population> groups;

    /// @param groups populations that could be read, by name
    CircuitCheck(Map<String, Population> groups) {
        this.groups = groups;
    }

    /// Plasticity needs a gate at the cells that it ends on.
    ///
    /// @param written what the file says of each projection
    void gates(List<Projection> ways, Map<String, Mapping> written) {
        for (Projection way : ways) {
            Optional<Population> target = Optional.ofNullable(groups.get(way.to()));
            if (way.plasticity() == null || target.isEmpty() || target.get().cascade() != null) continue;
            Mapping place = written.get(way.name());
            if (place != null) {
                place.problem(
                        "plasticity",
                        "plasticity onto " + Excerpt.quote(way.to()) + ", which has no cascade",
                        "a target population with a cascade, whose gate opens the plasticity",
                        "add cascade: NAME to that population, or remove the plasticity");
            }
        }
    }

    /// One code stands for somebody in all populations, so these have equally many units.
    ///
    /// @param written what the file says of each population
    void codes(List<SensoryInput> inputs, Map<String, Mapping> written) {
        List<Population> coded =
                inputs.stream()
                        .filter(SensoryInput::coded)
                        .flatMap(input -> Optional.ofNullable(groups.get(input.to())).stream())
                        .distinct()
                        .toList();
        for (Population each : coded) {
            int units = coded.getFirst().units();
            Mapping place = written.get(each.name());
            if (each.units() != units && place != null) {
                place.problem(
                        "units",
                        each.units() + " units that code",
                        "%d units, as in %s, which codes too".formatted(units, Excerpt.quote(coded.getFirst().name())),
                        "write units: " + units);
            }
        }
    }

    /// The reference rate of a terminal is one that its cells can have.
    ///
    /// @param written what the file says of each terminal
    void references(
            List<Terminal> endings, List<CellClass> classes, List<Release> releases, Map<String, Mapping> written) {
        for (Terminal ending : endings) {
            double rest =
                    releases.stream()
                            .filter(release -> ending.name().equals(release.terminal()))
                            .flatMap(release -> Optional.ofNullable(groups.get(release.from())).stream())
                            .flatMap(group -> classes.stream().filter(c -> c.name().equals(group.cell())))
                            .mapToDouble(CellClass::refractory)
                            .max()
                            .orElse(0);
            Mapping place = written.get(ending.name());
            if (place != null && ending.reference() * rest >= 1) {
                place.problem(
                        "reference",
                        "a rate that cells with a refractory period of %s cannot reach"
                                .formatted(Quantity.of(rest, Dimension.TIME)),
                        "a rate below " + Quantity.of(1 / rest, Dimension.RATE),
                        "give the rate that they have at rest");
            }
        }
    }
}
