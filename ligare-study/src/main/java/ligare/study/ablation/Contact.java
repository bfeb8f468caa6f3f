package ligare.study.ablation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Circuit;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;

/// Whether a study records or manipulates a part. That such a finding breaks without the part says nothing about the
/// rest of the model: the finding was put in with it.
///
/// Read widely, so that necessity is not claimed too easily: whatever binds a receptor manipulates it and the ligands
/// that share it; what is infused or expressed in a region manipulates the cells there.
public final class Contact {
    private final Atlas atlas;
    private final Study study;

    /// @param atlas in which the study's names resolve
    public Contact(Atlas atlas, Study study) {
        this.atlas = atlas;
        this.study = study;
    }

    /// What the study does to the part, in words; empty if it does nothing.
    public Optional<String> with(Part part) {
        return part.removals().stream().flatMap(this::with).findFirst();
    }

    private Stream<String> with(Removal removal) {
        return switch (removal) {
            case Removal.Receptor r -> receptor(r.receptor());
            case Removal.Population r -> population(r.population());
            case Removal.Projection r -> weight(r.projection());
            case Removal.Learning r -> weight(r.projection());
            case Removal.Tag r -> weight(r.projection());
            case Removal.Consolidation r -> weight(r.projection());
            case Removal.Erasure r -> weight(r.projection());
            case Removal.Release r -> ligand(r.ligand());
            case Removal.Layer r -> layer(r.layer());
            case Removal.Brake _, Removal.Contrast _, Removal.Sense _, Removal.Path _, Removal.Inhibition _ ->
                    Stream.empty();
        };
    }

    private Stream<String> receptor(String receptor) {
        Stream<String> recorded =
                study.measures().stream()
                        .map(Measure::taken)
                        .filter(m -> m instanceof Measure.Density d && d.receptor().equals(receptor))
                        .map(_ -> "records the density of " + receptor);
        return Stream.concat(recorded, interventions().flatMap(i -> receptor(receptor, i).stream()));
    }

    private Optional<String> receptor(String receptor, Intervention intervention) {
        return switch (intervention) {
            case Intervention.Give give when binds(give.ligand(), receptor) ->
                    Optional.of("gives %s, which binds %s".formatted(give.ligand(), receptor));
            case Intervention.Express express when express.receptor().equals(receptor) ->
                    Optional.of("changes the density of " + receptor);
            default -> Optional.empty();
        };
    }

    private Stream<String> ligand(String ligand) {
        Stream<String> recorded =
                study.measures().stream()
                        .map(Measure::taken)
                        .filter(m ->
                                m instanceof Measure.Concentration c && c.ligand().equals(ligand)
                                        || m instanceof Measure.Synthesis made && made.ligand().equals(ligand))
                        .map(_ -> "records " + ligand);
        Stream<String> given =
                interventions()
                        .flatMap(i ->
                                switch (i) {
                                    case Intervention.Give give when give.ligand().equals(ligand) ->
                                            Stream.of("gives " + ligand);
                                    case Intervention.Secrete secrete when secrete.ligand().equals(ligand) ->
                                            Stream.of("changes the release of " + ligand);
                                    default -> Stream.empty();
                                });
        Stream<String> shared =
                atlas.receptors().values().stream()
                        .filter(r -> binds(ligand, r.name()))
                        .flatMap(r -> receptor(r.name()));
        return Stream.of(recorded, given, shared).flatMap(s -> s);
    }

    private Stream<String> population(String population) {
        Circuit circuit = atlas.circuits().get(study.circuit());
        String region =
                circuit == null
                        ? ""
                        : circuit.populations().stream()
                                .filter(p -> p.name().equals(population))
                                .map(p -> p.region())
                                .findFirst()
                                .orElse("");
        Stream<String> recorded =
                study.measures().stream()
                        .map(Measure::taken)
                        .filter(m ->
                                m instanceof Measure.Rate rate && rate.population().equals(population)
                                        || m instanceof Measure.Synthesis made && made.population().equals(population))
                        .map(_ -> "records " + population);
        return Stream.concat(recorded, interventions().flatMap(i -> cells(population, region, i).stream()));
    }

    private static Optional<String> cells(String population, String region, Intervention intervention) {
        return switch (intervention) {
            case Intervention.Sensitise made when made.population().equals(population) ->
                    Optional.of("drives " + population);
            case Intervention.Drive drive when drive.population().equals(population) ->
                    Optional.of("drives " + population);
            case Intervention.Terminals terminals when terminals.population().equals(population) ->
                    Optional.of("reaches terminals of " + population);
            case Intervention.Give give
                    when give.route() instanceof Intervention.Route.Site site && site.region().equals(region) ->
                    Optional.of("infuses %s into %s".formatted(give.ligand(), region));
            case Intervention.Express express when Objects.equals(express.region(), region) ->
                    Optional.of("changes %s in %s".formatted(express.receptor(), region));
            default -> Optional.empty();
        };
    }

    private Stream<String> weight(String projection) {
        return study.measures().stream()
                .map(Measure::taken)
                .filter(m -> m instanceof Measure.Weight weight && weight.projection().equals(projection))
                .map(_ -> "records the weight of " + projection);
    }

    private Stream<String> layer(String layer) {
        return study.measures().stream()
                .map(Measure::taken)
                .filter(m -> m instanceof Measure.OfCells cells && cells.layer().equals(layer))
                .map(_ -> "records " + layer);
    }

    private Stream<Intervention> interventions() {
        return study.groups().stream().flatMap(Group::everything);
    }

    private boolean binds(String ligand, String receptor) {
        Receptor described = atlas.receptors().get(receptor);
        return described != null && described.bindings().containsKey(ligand);
    }
}
