package ligare.engine.slow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.engine.release.ReleaseTable;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Release;
import ligare.model.protocol.Group;
import org.jspecify.annotations.Nullable;

/// What the populations of a circuit release, with the stores that they release from and the terminals that remember
/// spikes.
final class Sources {
    private final Atlas atlas;
    private final Circuit circuit;
    private final Group group;
    private final Chemistry chemistry;
    private final List<Program.Store> stores = new ArrayList<>();
    private final SequencedMap<Place, Program.Ending> endings = new LinkedHashMap<>();
    private final List<Program.Source> releases;

    private record Place(int node, String terminal) {}

    /// @param group whose species and sex say how many cells a population has
    /// @param chemistry in which tissues are numbered as they are asked for
    Sources(Atlas atlas, Circuit circuit, Group group, Chemistry chemistry) {
        this.atlas = atlas;
        this.circuit = circuit;
        this.group = group;
        this.chemistry = chemistry;
        releases = circuit.releases().stream().map(this::source).toList();
    }

    /// One per release, in file order.
    List<Program.Source> releases() {
        return releases;
    }

    /// One per population and ligand that is used up.
    List<Program.Store> stores() {
        return List.copyOf(stores);
    }

    /// One per population and kind of terminal.
    List<Program.Ending> endings() {
        return List.copyOf(endings.values());
    }

    private Program.Source source(Release release) {
        int node = circuit.number(release.from());
        Ligand ligand = atlas.ligand(release.ligand());
        Program.Responses terminal =
                chemistry.responses(release.bodily() ? Map.of() : release.presynaptic(), release.into());
        int store = store(ligand, node);
        return new Program.Source(
                chemistry.ligands().indexOf(release.ligand()),
                release.bodily() ? -1 : chemistry.tissue(release.ligand(), release.into()),
                node,
                store,
                ending(release.terminal(), node),
                release.amount() * strength(release.from()),
                terminal);
    }

    private int ending(@Nullable String terminal, int node) {
        if (terminal == null) {
            return -1;
        }
        Place place = new Place(node, terminal);
        endings.computeIfAbsent(
                place,
                _ ->
                        new Program.Ending(
                                node,
                                new ReleaseTable(
                                        circuit.cell(circuit.populations().get(node).cell()),
                                        circuit.terminal(terminal))));
        return List.copyOf(endings.keySet()).indexOf(place);
    }

    /// Cells of a source in this sex relative to the other.
    private double strength(String population) {
        return atlas.speciesOf(group.species()).sources().stream()
                .filter(s -> s.population().equals(population))
                .mapToDouble(s -> s.bySex().getOrDefault(group.sex(), 1.0))
                .findFirst()
                .orElse(1);
    }

    private int store(Ligand ligand, int node) {
        if (!Double.isFinite(ligand.store().refill())) {
            return -1;
        }
        Program.Store store =
                new Program.Store(
                        chemistry.ligands().indexOf(ligand.name()),
                        node,
                        ligand.store().refill(),
                        ligand.store().depletion());
        if (!stores.contains(store)) {
            stores.add(store);
        }
        return stores.indexOf(store);
    }
}
