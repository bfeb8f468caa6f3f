package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Projection;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Path;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a circuit, or of a learner, that can be taken out.
///
///     parts of: CIRCUIT
///     one by one: [receptors, releases, regions, plastic projections]
///     parts:
///       D2 receptors: {describes: one sentence, receptors: D2}
///       oxytocin receptors of the amygdala: {describes: …, receptors: OXTR, in: [REGION, REGION]}
///       prefrontal cortex: {describes: …, populations: [NAME, NAME]}
///
/// One part names one or more of `receptors` (with or without regions `in`), `populations`, `projections`,
/// `plasticity of`, `tag of`, `consolidation of`, `erasure of` (projections), `brake of` (cascades), `contrast of`
/// (read-outs), `release of` (ligands), `senses` (with or without populations `to`). What is named `one by one` makes a
/// part of each such thing that the circuit has; without a region's populations, none of them fires. A part of a learner
/// names `layers`, `paths`, `plasticity of` or `inhibition of` (paths).
public final class PartListReader {
    private static final String KEY = "parts of";
    private static final String PARTS = "parts";
    private static final String RECEPTORS = "receptors";
    private static final String RELEASES = "releases";
    private static final String REGIONS = "regions";
    private static final String PLASTICS = "plastic projections";
    private static final String PLASTIC = "a plastic projection of this circuit, or a path of this learner that learns";
    private static final String WHOLE = "a circuit or a learner";
    private static final String PATH = "a path of this learner";

    private final Known known;
    private final String name;
    private final @Nullable Circuit circuit;
    private final @Nullable Learner learner;

    private PartListReader(Known known, String name) {
        this.known = known;
        this.name = name;
        this.circuit = known.circuits.get(name);
        this.learner = known.learners.get(name);
    }

    /// Reads a file from its bytes; every mistake in it is a [Problem] of the answer. `name` is its name there.
    ///
    /// @param atlas in which its names resolve
    public static Read<List<Part>> read(String name, byte[] bytes, Atlas atlas) {
        Known known = Known.of(atlas);
        return read(Document.read(name, bytes, known.values()), known);
    }

    private static Read<List<Part>> read(Document document, Known known) {
        Mapping root = document.root();
        Optional<List<Part>> parts = root.make(from -> all(from, known));
        return document.finish(parts::orElseThrow);
    }

    /// What parts can be taken out of.
    private static Set<String> whole(Known known) {
        Set<String> names = new LinkedHashSet<>(known.names(Kind.CIRCUIT));
        names.addAll(known.names(Kind.LEARNER));
        return names;
    }

    private static List<Part> all(Mapping from, Known known) {
        PartListReader reader = new PartListReader(known, from.reference(KEY, whole(known), WHOLE));
        from.textOr("describes", "");
        List<Part> parts = new ArrayList<>(reader.oneByOne(from));
        Set<String> taken = parts.stream().map(Part::name).collect(Collectors.toSet());
        Parts.read(from.namedIfGiven(PARTS), reader::part)
                .forEach((called, part) -> {
                    if (!taken.add(called)) {
                        from.problem(
                                PARTS,
                                Excerpt.quote(called) + " a second time",
                                "a name that no other part has",
                                "rename it");
                    }
                    parts.add(part);
                });
        return List.copyOf(parts);
    }

    /// One part for each receptor, released ligand, region or plastic projection.
    private List<Part> oneByOne(Mapping from) {
        List<Part> parts = new ArrayList<>();
        for (String kind : each(from, "one by one", List.of(RECEPTORS, RELEASES, REGIONS, PLASTICS), "a word")) {
            switch (kind) {
                case RECEPTORS ->
                        receptors().forEach(r -> parts.add(one("receptor " + r, new Removal.Receptor(r, null))));
                case RELEASES ->
                        of(Circuit::releases, r -> r.ligand())
                                .forEach(l -> parts.add(one("release of " + l, new Removal.Release(l))));
                case REGIONS ->
                        of(Circuit::populations, p -> p.region())
                                .forEach(region -> parts.add(one(region, populations(region))));
                default -> plastic().forEach(p -> parts.add(one("plasticity of " + p, new Removal.Learning(p))));
            }
        }
        return parts;
    }

    private Part one(String called, Removal... removals) {
        String describes = Stream.of(removals).map(Removal::words).collect(Collectors.joining(", ", "", "."));
        return new Part(
                called,
                describes.substring(0, 1).toUpperCase(Locale.ROOT) + describes.substring(1),
                name,
                List.of(removals));
    }

    /// Those that populations express or terminals carry.
    private Collection<String> receptors() {
        Set<String> found = new LinkedHashSet<>();
        if (circuit != null) {
            circuit.populations().forEach(p -> found.addAll(p.expresses().keySet()));
            circuit.releases().forEach(r -> found.addAll(r.presynaptic().keySet()));
            circuit.projections().forEach(p -> found.addAll(p.presynaptic().keySet()));
        }
        return found;
    }

    private Removal[] populations(String region) {
        return of(c -> c.populations().stream().filter(p -> p.region().equals(region)).toList(), p -> p.name()).stream()
                .map(Removal.Population::new)
                .toArray(Removal[]::new);
    }

    private Part part(String called, Mapping from) {
        int before = from.problemsSoFar();
        if (called.contains(",")) {
            from.problem(
                    "describes",
                    "a part called " + Excerpt.quote(called),
                    "a name without a comma, since --parts lists names between commas",
                    "write and, or a semicolon");
        }
        List<Removal> removals = new ArrayList<>();
        String describes = from.text("describes");
        receptors(from, removals);
        each(from, "populations", of(Circuit::populations, p -> p.name()), "a population of this circuit")
                .forEach(found -> removals.add(new Removal.Population(found)));
        each(from, "projections", of(Circuit::projections, Projection::name), "a projection of this circuit")
                .forEach(found -> removals.add(new Removal.Projection(found)));
        each(from, "plasticity of", plastic(), PLASTIC).forEach(found -> removals.add(new Removal.Learning(found)));
        each(from, "tag of", plastic(), PLASTIC).forEach(found -> removals.add(new Removal.Tag(found)));
        each(from, "consolidation of", plastic(), PLASTIC)
                .forEach(found -> removals.add(new Removal.Consolidation(found)));
        each(from, "erasure of", plastic(), PLASTIC).forEach(found -> removals.add(new Removal.Erasure(found)));
        each(from, "brake of", of(Circuit::cascades, c -> c.name()), "a cascade of this circuit")
                .forEach(found -> removals.add(new Removal.Brake(found)));
        each(from, "contrast of", of(Circuit::readouts, r -> r.name()), "a read-out of this circuit")
                .forEach(found -> removals.add(new Removal.Contrast(found)));
        each(from, "release of", of(Circuit::releases, r -> r.ligand()), "a ligand that this circuit releases")
                .forEach(found -> removals.add(new Removal.Release(found)));
        each(from, "layers", learned(l -> l.layers().stream().map(Layer::name)), "a layer of this learner")
                .forEach(found -> removals.add(new Removal.Layer(found)));
        Collection<String> paths = learned(l -> l.paths().stream().map(Path::name));
        each(from, "paths", paths, PATH).forEach(found -> removals.add(new Removal.Path(found)));
        each(from, "inhibition of", paths, PATH).forEach(found -> removals.add(new Removal.Inhibition(found)));
        senses(from, removals);
        if (removals.isEmpty() && from.problemsSoFar() == before) {
            from.problem(
                    "describes",
                    "nothing that is taken out",
                    "receptors, populations, projections, plasticity of, tag of, consolidation of, erasure of, brake of,"
                            + " contrast of, release of or senses; layers, paths, plasticity of or inhibition of in a learner",
                    "add one of them");
        }
        return new Part(called, describes, name, removals);
    }

    private void receptors(Mapping from, List<Removal> removals) {
        Set<String> regions =
                of(Circuit::populations, p -> p.region()).stream().collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> in = each(from, "in", regions, "a region of this circuit");
        for (String receptor : each(from, RECEPTORS, known.names(Kind.RECEPTOR), Kind.RECEPTOR.noun())) {
            if (in.isEmpty()) {
                removals.add(new Removal.Receptor(receptor, null));
            }
            in.forEach(region -> removals.add(new Removal.Receptor(receptor, region)));
        }
    }

    private void senses(Mapping from, List<Removal> removals) {
        List<String> to = each(from, "to", of(Circuit::populations, p -> p.name()), "a population of this circuit");
        for (String channel :
                each(from, "senses", of(Circuit::inputs, i -> i.channel()), "a sense that this circuit takes in")) {
            if (to.isEmpty()) {
                removals.add(new Removal.Sense(channel, null));
            }
            to.forEach(population -> removals.add(new Removal.Sense(channel, population)));
        }
    }

    private static List<String> each(Mapping from, String key, Collection<String> names, String noun) {
        return from.has(key) ? from.references(key, names, noun) : List.of();
    }

    private Collection<String> plastic() {
        return learner == null
                ? of(c -> c.projections().stream().filter(p -> p.plasticity() != null).toList(), Projection::name)
                : learned(l -> l.paths().stream().filter(Path::plastic).map(Path::name));
    }

    private Collection<String> learned(Function<Learner, Stream<String>> named) {
        return learner == null ? List.of() : named.apply(learner).toList();
    }

    private <T> Collection<String> of(Function<Circuit, List<T>> list, Function<T, String> named) {
        return circuit == null
                ? List.of()
                : list.apply(circuit).stream().map(named).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The part lists of an atlas, each read apart.
    ///
    /// @param files of the atlas, see [Catalogue#files()]
    /// @param atlas in which names resolve
    public static Read<List<Part>> ofAtlas(Map<String, byte[]> files, Atlas atlas) {
        List<Read<List<Part>>> reads = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(AtlasReader.PARTS) && path.endsWith(".yaml")) {
                reads.add(read(path, bytes, atlas));
            }
        });
        return Read.all(reads).map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
