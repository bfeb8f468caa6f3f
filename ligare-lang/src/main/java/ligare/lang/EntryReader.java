package ligare.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ligare.model.Atlas;

/// Reads entries of any kind and adds them to what is known.
final class EntryReader {
    private final Known known;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    EntryReader(Known known) {
        this.known = known;
    }

    /// Everything read so far, without the broken entries.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The entries of a file of this kind: one under `ligand: NAME`, or several under `ligands:`.
    void readFile(Kind kind, Mapping root) {
        boolean several =
                root.keys().contains(kind.plural()) && (!kind.plural().equals(kind.key()) || isBlock(kind, root));
        if (several) readBlock(kind, root);
        else readOne(kind, kind.key(), root.name(kind.key()), root, "");
    }

    /// Whether a file beside its own subject describes entries of this kind.
    static boolean isBlock(Kind kind, Mapping root) {
        return switch (kind) {
            case REGION, LIGAND, RECEPTOR, ETHOGRAM, CIRCUIT, SPECIES, LEARNER ->
                    !root.keysBehind(kind.plural()).isEmpty();
            case CALIBRATION, NULL_MODEL, STUDY, FINDING, NETWORK, DATASET -> false;
        };
    }

    /// The entries of a block: `ligands: {NAME: {…}, NAME: {…}}`, or the same under `entries` beside `describes`.
    void readBlock(Kind kind, Mapping root) {
        Mapping block = root.mapping(kind.plural());
        String describes = block.has("entries") ? block.textOr("describes", "") : "";
        Map<String, Mapping> parts = block.has("entries") ? block.named("entries") : block.entries();
        parts.keySet().forEach(known.names(kind)::add);
        parts.forEach((name, part) -> readOne(kind, "", name, part, describes));
    }

    private void readOne(Kind kind, String key, String name, Mapping from, String describesAll) {
        known.names(kind).add(name);
        if (!taken.add(kind + " " + name)) {
            from.problem(
                    key,
                    Excerpt.quote(name) + " a second time",
                    "a name that no other " + kind.key() + " has",
                    "rename one of the two");
        }
        Optional<String> describes =
                switch (kind) {
                    case CALIBRATION ->
                            from.make(inner -> {
                                String sentence = inner.textOr("describes", "");
                                Map<String, Atlas.Free> values =
                                        Parts.read(inner.named("values"), (_, value) -> CalibrationReader.read(value));
                                for (String called : values.keySet()) {
                                    if (!taken.add("value " + called))
                                        inner.problem(
                                                "values",
                                                Excerpt.quote(called) + " a second time",
                                                "each calibrated value in one file",
                                                "remove or rename one of the two");
                                }
                                known.calibration.putAll(values);
                                return sentence;
                            });
                    case REGION ->
                            from.make(inner -> RegionReader.read(name, inner))
                                    .map(read -> {
                                        known.regions.put(name, read);
                                        return describesAll;
                                    });
                    case LIGAND ->
                            from.make(inner -> LigandReader.read(name, inner, known))
                                    .map(read -> {
                                        known.ligands.put(name, read);
                                        return read.describes();
                                    });
                    case RECEPTOR ->
                            from.make(inner -> ReceptorReader.read(name, inner, known))
                                    .map(read -> {
                                        known.receptors.put(name, read);
                                        return read.describes();
                                    });
                    case ETHOGRAM ->
                            from.make(inner -> new EthogramReader(known).read(name, inner))
                                    .map(read -> {
                                        known.ethograms.put(name, read);
                                        return read.describes();
                                    });
                    case CIRCUIT ->
                            from.make(inner -> new CircuitReader(known, inner).read(name))
                                    .map(read -> {
                                        known.circuits.put(name, read);
                                        return read.describes();
                                    });
                    case SPECIES ->
                            from.make(inner -> new SpeciesReader(known).read(name, inner))
                                    .map(read -> {
                                        known.species.put(name, read);
                                        return read.describes();
                                    });
                    case NULL_MODEL ->
                            from.make(inner -> NullModelReader.read(name, inner, known))
                                    .map(read -> {
                                        known.nulls.put(name, read);
                                        return read.describes();
                                    });
                    case LEARNER ->
                            from.make(inner -> LearnerReader.read(name, inner))
                                    .map(read -> {
                                        known.learners.put(name, read);
                                        return read.describes();
                                    });
                    case STUDY ->
                            from.make(inner -> StudyReader.ofFile(name, inner, known))
                                    .map(read -> {
                                        known.studies.put(name, read);
                                        return read.question();
                                    });
                    case FINDING ->
                            from.make(inner -> new FindingReader(known).read(name, inner))
                                    .map(read -> {
                                        known.findings.put(name, read);
                                        return read.citation().authors() + " " + read.citation().year();
                                    });
                    case NETWORK ->
                            NetworkReader.make(from, known)
                                    .map(read -> {
                                        known.networks.put(name, read);
                                        return read.describes();
                                    });
                    case DATASET -> Optional.empty();
                };
        describes.ifPresent(
                sentence -> entries.add(new Entry(kind, name, sentence, from.document().name(), from.figures())));
    }
}
