package ligare.study.ablation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import ligare.model.Atlas;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Release;
import ligare.model.learner.Learner;

/// Takes a part out of its circuit, or of its learner. Populations and projections keep their places, at zero, so that every measure of
/// every finding can still be taken.
public final class Excision {
    /// Far below any threshold: no input of any study reaches it.
    private static final double SILENT = -1000;

    private Excision() {}

    /// The atlas whose circuit or learner lacks the part; everything else as it was.
    public static Atlas of(Part part, Atlas atlas) {
        SequencedMap<String, Circuit> circuits = new LinkedHashMap<>(atlas.circuits());
        circuits.computeIfPresent(part.of(), (_, circuit) -> without(part, circuit));
        SequencedMap<String, Learner> learners = new LinkedHashMap<>(atlas.learners());
        learners.computeIfPresent(part.of(), (_, learner) -> LearnerExcision.without(part, learner));
        return new Atlas(
                atlas.regions(),
                atlas.ligands(),
                atlas.receptors(),
                circuits,
                atlas.species(),
                atlas.ethograms(),
                atlas.findings(),
                atlas.controls(),
                atlas.nulls(),
                atlas.datasets(),
                atlas.calibration(),
                learners);
    }

    private static Circuit without(Part part, Circuit whole) {
        Circuit circuit = whole;
        for (Removal removal : part.removals()) {
            circuit = without(removal, circuit);
        }
        return circuit;
    }

    private static Circuit without(Removal removal, Circuit circuit) {
        return switch (removal) {
            case Removal.Receptor r ->
                    populations(circuit, population -> without(r, population))
                            .withReleases(each(circuit.releases(), release -> without(r, release)))
                            .withProjections(each(circuit.projections(), p -> without(r, p, circuit)));
            case Removal.Population r ->
                    populations(circuit, p -> p.name().equals(r.population()) ? p.withBias(SILENT) : p);
            case Removal.Projection r -> projections(circuit, r.projection(), p -> p.withCoupling(0));
            case Removal.Learning r -> plasticity(circuit, r.projection(), p -> p.withWriting(0, 0));
            case Removal.Tag r -> plasticity(circuit, r.projection(), p -> p.withWriting(p.rate(), 0));
            case Removal.Consolidation r -> plasticity(circuit, r.projection(), p -> p.withConsolidation(0));
            case Removal.Erasure r -> plasticity(circuit, r.projection(), p -> p.withErasure(0));
            case Removal.Brake r ->
                    circuit.withCascades(
                            each(circuit.cascades(), c -> c.name().equals(r.cascade()) ? c.withBrake(0) : c));
            case Removal.Contrast r ->
                    circuit.withReadouts(
                            each(circuit.readouts(), o -> o.name().equals(r.readout()) ? o.withShare(0) : o));
            case Removal.Release r ->
                    circuit.withReleases(
                            each(circuit.releases(), o -> o.ligand().equals(r.ligand()) ? o.withAmount(0) : o));
            case Removal.Layer _, Removal.Path _, Removal.Inhibition _ -> circuit;
            case Removal.Sense r ->
                    circuit.withInputs(
                            each(
                                    circuit.inputs(),
                                    i ->
                                            i.channel().equals(r.channel()) && (r.to() == null || i.to().equals(r.to()))
                                                    ? i.withDrive(0)
                                                    : i));
        };
    }

    private static Population without(Removal.Receptor removal, Population population) {
        return here(removal, population.region()) && population.expresses().containsKey(removal.receptor())
                ? population.withExpresses(without(removal.receptor(), population.expresses()))
                : population;
    }

    /// Terminals lie where they release.
    private static Release without(Removal.Receptor removal, Release release) {
        return here(removal, release.into()) && release.presynaptic().containsKey(removal.receptor())
                ? release.withPresynaptic(without(removal.receptor(), release.presynaptic()))
                : release;
    }

    private static Projection without(Removal.Receptor removal, Projection projection, Circuit circuit) {
        return here(removal, circuit.population(projection.to()).region())
                        && projection.presynaptic().containsKey(removal.receptor())
                ? projection.withPresynaptic(without(removal.receptor(), projection.presynaptic()))
                : projection;
    }

    private static boolean here(Removal.Receptor removal, String region) {
        return removal.region() == null || removal.region().equals(region);
    }

    private static Map<String, Double> without(String receptor, Map<String, Double> shares) {
        Map<String, Double> left = new LinkedHashMap<>(shares);
        left.put(receptor, 0.0);
        return left;
    }

    private static Circuit populations(Circuit circuit, UnaryOperator<Population> change) {
        return circuit.withPopulations(each(circuit.populations(), change));
    }

    private static Circuit projections(Circuit circuit, String name, UnaryOperator<Projection> change) {
        return circuit.withProjections(each(circuit.projections(), p -> p.name().equals(name) ? change.apply(p) : p));
    }

    private static Circuit plasticity(Circuit circuit, String name, UnaryOperator<Plasticity> change) {
        return projections(
                circuit,
                name,
                projection -> {
                    Plasticity plasticity = projection.plasticity();
                    return plasticity == null ? projection : projection.withPlasticity(change.apply(plasticity));
                });
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
