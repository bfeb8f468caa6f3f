package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Population;
import ligare.model.circuit.Readout;
import ligare.model.circuit.SensoryInput;
import ligare.model.evidence.Finding;
import ligare.model.learner.Learner;
import ligare.model.network.NetworkRun;
import ligare.model.subject.Species;
import org.jspecify.annotations.Nullable;

/// What can be referred to while files are being read: the entries so far, and the names of those that turned out broken,
/// so that one mistake is not reported again wherever its entry is used.
final class Known {
    final SequencedMap<String, Region> regions = new LinkedHashMap<>();
    final SequencedMap<String, Ligand> ligands = new LinkedHashMap<>();
    final SequencedMap<String, Receptor> receptors = new LinkedHashMap<>();
    final SequencedMap<String, Ethogram> ethograms = new LinkedHashMap<>();
    final SequencedMap<String, Circuit> circuits = new LinkedHashMap<>();
    final SequencedMap<String, Species> species = new LinkedHashMap<>();
    final SequencedMap<String, NullModel> nulls = new LinkedHashMap<>();
    final SequencedMap<String, Learner> learners = new LinkedHashMap<>();
    final SequencedMap<String, Study> studies = new LinkedHashMap<>();
    final SequencedMap<String, Finding> findings = new LinkedHashMap<>();
    final SequencedMap<String, NetworkRun> networks = new LinkedHashMap<>();
    final SequencedMap<String, String> datasets = new LinkedHashMap<>();
    final SequencedMap<String, Atlas.Free> calibration = new LinkedHashMap<>();

    private final Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
    private final List<Runnable> later = new ArrayList<>();

    /// Nothing yet.
    Known() {
        for (Kind kind : Kind.values()) declared.put(kind, new LinkedHashSet<>());
    }

    /// Everything in an atlas; what is added later leaves the atlas alone.
    static Known of(Atlas atlas) {
        Known known = new Known();
        known.regions.putAll(atlas.regions());
        known.ligands.putAll(atlas.ligands());
        known.receptors.putAll(atlas.receptors());
        known.ethograms.putAll(atlas.ethograms());
        known.circuits.putAll(atlas.circuits());
        known.species.putAll(atlas.species());
        known.nulls.putAll(atlas.nulls());
        known.learners.putAll(atlas.learners());
        known.studies.putAll(atlas.controls());
        known.findings.putAll(atlas.findings());
        known.datasets.putAll(atlas.datasets());
        known.calibration.putAll(atlas.calibration());
        for (Kind kind : Kind.values()) known.names(kind).addAll(known.entries(kind).keySet());
        return known;
    }

    /// Everything that was read.
    Atlas atlas() {
        return new Atlas(
                Collections.unmodifiableSequencedMap(regions),
                Collections.unmodifiableSequencedMap(ligands),
                Collections.unmodifiableSequencedMap(receptors),
                Collections.unmodifiableSequencedMap(circuits),
                Collections.unmodifiableSequencedMap(species),
                Collections.unmodifiableSequencedMap(ethograms),
                Collections.unmodifiableSequencedMap(findings),
                Collections.unmodifiableSequencedMap(studies),
                Collections.unmodifiableSequencedMap(nulls),
                Collections.unmodifiableMap(datasets),
                Collections.unmodifiableSequencedMap(calibration),
                Collections.unmodifiableSequencedMap(learners));
    }

    /// The free values as `{calibrated: NAME}` looks them up.
    Calibration values() {
        return new Calibration(
                calibration.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().figure())));
    }

    /// The names of a kind, those of broken entries too.
    Set<String> names(Kind kind) {
        return declared.getOrDefault(kind, Set.of());
    }

    /// A name of a kind.
    String refer(Mapping from, String key, Kind kind) {
        return from.reference(key, names(kind), kind.noun());
    }

    /// Puts a check off until everything is read.
    void later(Runnable check) {
        later.add(check);
    }

    /// Makes the checks that were put off.
    void checkLater() {
        later.forEach(Runnable::run);
        later.clear();
    }

    /// The populations of a circuit, or of all; null when one of them is broken.
    @Nullable Collection<String> populations(@Nullable String circuit) {
        return ofCircuits(circuit, described -> described.populations().stream().map(Population::name));
    }

    /// The senses that circuits take in; null when a circuit is broken.
    @Nullable Collection<String> channelsOfCircuits() {
        return ofCircuits(null, described -> described.inputs().stream().map(SensoryInput::channel));
    }

    /// What behaviour reads from a circuit, or from all; null when one of them is broken.
    @Nullable Collection<String> readouts(@Nullable String circuit) {
        return ofCircuits(circuit, described -> described.readouts().stream().map(Readout::name));
    }

    /// The senses that behaviours and the states of others give; null when an ethogram is broken.
    @Nullable Collection<String> channelsOfEthograms() {
        return ofEthograms(described ->
                Stream.of(
                                described.places().stream()
                                        .flatMap(place -> place.behaviours().stream())
                                        .map(Ethogram.Behaviour::senses),
                                described.states().stream().map(Ethogram.State::senses),
                                Stream.of(described.cue()))
                        .flatMap(each -> each)
                        .flatMap(senses -> senses.keySet().stream()));
    }

    /// The conditions that transitions require; null when an ethogram is broken.
    @Nullable Collection<String> conditions() {
        return ofEthograms(Known::conditions);
    }

    /// The conditions that the transitions of one ethogram require.
    static Stream<String> conditions(Ethogram described) {
        return described.places().stream()
                .flatMap(place -> place.transitions().stream())
                .flatMap(transition -> Stream.ofNullable(transition.requires()));
    }

    /// The sexes of a species, as its receptor map and its sources name them; null when it is broken or names none.
    @Nullable Collection<String> sexes(String name) {
        Set<String> sexes = new LinkedHashSet<>();
        Optional.ofNullable(species.get(name))
                .ifPresent(described -> {
                    described.densities().forEach(density -> sexes.addAll(density.bySex().keySet()));
                    described.sources().forEach(source -> sexes.addAll(source.bySex().keySet()));
                });
        return sexes.isEmpty() ? null : sexes;
    }

    private @Nullable Collection<String> ofCircuits(@Nullable String circuit, Function<Circuit, Stream<String>> part) {
        if (circuit != null)
            return Optional.ofNullable(circuits.get(circuit))
                    .map(described -> distinct(part.apply(described)))
                    .orElse(null);
        return broken(Kind.CIRCUIT) ? null : distinct(circuits.values().stream().flatMap(part));
    }

    private @Nullable Collection<String> ofEthograms(Function<Ethogram, Stream<String>> part) {
        return broken(Kind.ETHOGRAM) ? null : distinct(ethograms.values().stream().flatMap(part));
    }

    private boolean broken(Kind kind) {
        return !entries(kind).keySet().containsAll(names(kind));
    }

    private static Collection<String> distinct(Stream<String> names) {
        return names.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, ?> entries(Kind kind) {
        return switch (kind) {
            case CALIBRATION -> new TreeMap<>();
            case REGION -> regions;
            case LIGAND -> ligands;
            case RECEPTOR -> receptors;
            case ETHOGRAM -> ethograms;
            case CIRCUIT -> circuits;
            case SPECIES -> species;
            case NULL_MODEL -> nulls;
            case LEARNER -> learners;
            case STUDY -> studies;
            case FINDING -> findings;
            case NETWORK -> networks;
            case DATASET -> datasets;
        };
    }
}
