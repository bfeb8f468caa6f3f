package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.agreement.HeldState.Stretch;
import ligare.model.agreement.StateGrid;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;

/// Reads the states at which a circuit's clocks are compared.
///
///     certificate: NAME
///     describes: one sentence
///     circuit: NAME
///     species: NAME
///     sex: NAME
///     networks: [NAME]          plain networks of the atlas that are compared as well
///     states:
///       rest: {protocol: [{phase: now, for: 10 min}]}
///       a drug: {protocol: [{phase: now, for: 10 min, with: ANYBODY, senses: {odour: 1}}], interventions: [{give: …, at: [now - 30 min]}]}
///
/// A state may have its own `species` and `sex`; interventions are those of studies. Senses that a phase does not name are 0.
public final class StateGridReader {
    private static final String KEY = "certificate";
    private static final String DESIGN = "assumed, because it is the choice of states of this certificate";

    private final Mapping root;
    private final Known known;
    private final Optional<String> circuit;

    private StateGridReader(Mapping root, Known known) {
        this.root = root;
        this.known = known;
        circuit = root.make(from -> known.refer(from, "circuit", Kind.CIRCUIT));
    }

    /// Reads a file from its bytes; every mistake in it is a [Problem] of the answer. `name` is its name there.
    ///
    /// @param atlas in which its names resolve
    public static Read<StateGrid> read(String name, byte[] bytes, Atlas atlas) {
        Known known = Known.of(atlas);
        return read(Document.read(name, bytes, known.values()), known);
    }

    private static Read<StateGrid> read(Document document, Known known) {
        Mapping root = document.root();
        List<String> keys = root.keys();
        if (!keys.isEmpty() && !keys.contains(KEY)) {
            root.ignore();
            root.problem(
                    keys.getFirst(),
                    "a file that begins with " + Excerpt.quote(keys.getFirst()),
                    "states of a certificate, which begin with the key " + KEY,
                    "begin the file with " + KEY + ": NAME");
            return document.finish(() -> {
                throw new IllegalStateException("a file without its key is not sound");
            });
        }
        root.unlessSourced(DESIGN, Status.ASSUMED);
        var grid = root.make(from -> new StateGridReader(from, known).grid());
        return document.finish(grid::orElseThrow);
    }

    private StateGrid grid() {
        String name = root.name(KEY);
        String describes = root.textOr("describes", "");
        String species = known.refer(root, "species", Kind.SPECIES);
        String sex = Parts.refer(root, "sex", known.sexes(species), "a sex of that species");
        List<HeldState> states = Parts.named(root, "states", (called, from) -> state(called, from, species, sex));
        List<String> networks = root.has("networks") ? root.names("networks") : List.of();
        return new StateGrid(name, describes, circuit.orElse(""), states, networks, root.figures());
    }

    private HeldState state(String name, Mapping from, String usualSpecies, String usualSex) {
        String species = from.has("species") ? known.refer(from, "species", Kind.SPECIES) : usualSpecies;
        String sex =
                from.has("sex") ? Parts.refer(from, "sex", known.sexes(species), "a sex of that species") : usualSex;
        List<Stretch> stretches = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Mapping phase : from.mappings("protocol")) {
            phase.make(this::stretch).ifPresent(stretches::add);
            String phaseName = phase.name("phase");
            if (!names.add(phaseName)) {
                phase.problem(
                        "phase",
                        Excerpt.quote(phaseName) + " a second time",
                        "a name that no other phase of the state has",
                        "rename one of the two");
            }
        }
        return new HeldState(name, species, sex, stretches, new InterventionReader(known, circuit).read(from, names));
    }

    private Stretch stretch(Mapping from) {
        Collection<String> channels = known.channelsOfCircuits();
        return new Stretch(
                from.name("phase"),
                from.quantity("for", Dimension.TIME, Mapping.POSITIVE, Double.POSITIVE_INFINITY),
                from.has("with") ? from.name("with") : null,
                Parts.numbers(from.mappingIfGiven("senses"), channels, "a sense that a circuit takes in", 0, 1));
    }
}
