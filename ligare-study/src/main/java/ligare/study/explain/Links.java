package ligare.study.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.society.Cohort;
import ligare.society.Rests;
import ligare.study.Measurement;
import ligare.study.RunPlan;
import ligare.study.explain.Link.Stage;
import ligare.study.statistics.Sample;
import ligare.study.statistics.Significance;

/// Lays the chains of two groups beside each other. Both run the same circuit, so populations and projections have the
/// same numbers; sites and ligands are matched by name, because species and interventions differ.
///
/// Measures differ if a Welch test finds it (p < 0.05). Everything before them is a mean over time: it differs if the
/// two values are apart by more than a tenth of the larger and by more than 0.03.
final class Links {
    private static final double ALPHA = 0.05;
    private static final double APART = 0.1;
    private static final double LEAST = 0.03;
    private static final double MIDDLE = 0.5;
    private static final double HZ_PER_KHZ = 1000;

    private final Study study;
    private final Chain first;
    private final Chain second;
    private final List<Link> links = new ArrayList<>();

    Links(Study study, Chain first, Chain second) {
        this.study = study;
        this.first = first;
        this.second = second;
    }

    /// Runs one group of a plan, in the middle of its open spans.
    ///
    /// @param name of the group, or of companions in it
    static Chain chain(RunPlan plan, String name) {
        Animal animal = Animal.of(plan.study(), name);
        Cohort cohort = new Cohort(plan.atlas(), plan.study(), animal.group(), MIDDLE, plan.tolerance(), new Rests());
        return Chain.of(cohort, animal, plan.subjects(), plan.seed());
    }

    /// All links; within a phase by stage, within a stage the largest difference first.
    List<Link> all() {
        for (Chain.Inside one : first.phases()) {
            second.phases().stream()
                    .filter(other -> other.phase().equals(one.phase()))
                    .findFirst()
                    .ifPresent(other -> phase(one, other));
        }
        List<String> phases = first.phases().stream().map(Chain.Inside::phase).toList();
        links.sort(
                Comparator.comparingInt((Link link) -> phases.indexOf(link.phase()))
                        .thenComparing(Link::stage)
                        .thenComparing(link -> !link.differs())
                        .thenComparing(Comparator.comparingDouble(Link::difference).reversed()));
        return links;
    }

    private void phase(Chain.Inside one, Chain.Inside other) {
        occupancies(one, other);
        List<Program.Node> nodes = first.program().nodes();
        for (int n = 0; n < nodes.size(); n++) {
            messengers(nodes.get(n), one, other, n);
        }
        for (int p = 0; p < one.gate().length; p++) {
            int target = first.program().plastic().get(p).to();
            add(
                    Stage.GATE,
                    one,
                    region(target),
                    nodes.get(target).name(),
                    "the openness of the plasticity gate of " + first.program().gate(p),
                    "%",
                    one.gate()[p],
                    other.gate()[p]);
        }
        weights(one);
        rates(one);
        behaviour(one);
    }

    private String region(int node) {
        return first.program().circuit().populations().get(node).region();
    }

    private void occupancies(Chain.Inside one, Chain.Inside other) {
        Program program = first.program();
        for (int s = 0; s < program.sites().size(); s++) {
            Program.Site site = program.sites().get(s);
            String region = program.regions().get(site.region());
            int same = site(second.program(), site.receptor(), region);
            if (same < 0) {
                continue;
            }
            TreeSet<String> ligands = new TreeSet<>();
            ligands.addAll(ligands(program, s));
            ligands.addAll(ligands(second.program(), same));
            for (String ligand : ligands) {
                add(
                        Stage.OCCUPANCY,
                        one,
                        region,
                        "",
                        "the share of %s that %s holds in %s".formatted(site.receptor(), ligand, region),
                        "%",
                        held(program, one, s, ligand),
                        held(second.program(), other, same, ligand));
            }
        }
    }

    private static int site(Program program, String receptor, String region) {
        return IntStream.range(0, program.sites().size())
                .filter(s ->
                        program.sites().get(s).receptor().equals(receptor)
                                && program.regions().get(program.sites().get(s).region()).equals(region))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> ligands(Program program, int site) {
        return IntStream.of(program.sites().get(site).tissues())
                .mapToObj(t -> program.ligands().get(program.tissues().get(t).ligand()))
                .toList();
    }

    /// A ligand that a group never meets holds nothing.
    private static double held(Program program, Chain.Inside inside, int site, String ligand) {
        int k = ligands(program, site).indexOf(ligand);
        return k < 0 ? 0 : inside.occupancy()[site][k];
    }

    private void messengers(Program.Node node, Chain.Inside one, Chain.Inside other, int n) {
        String name = node.name();
        String region = region(n);
        String of = " of " + name;
        if (node.gq().sites().length > 0) {
            add(Stage.MESSENGER, one, region, name, "Gq" + of, "", one.gq()[n], other.gq()[n]);
        }
        if (node.gs().sites().length > 0) {
            add(Stage.MESSENGER, one, region, name, "Gs" + of, "", one.gs()[n], other.gs()[n]);
        }
        if (node.gi().sites().length > 0) {
            add(Stage.MESSENGER, one, region, name, "Gi" + of, "", one.gi()[n], other.gi()[n]);
        }
        if (node.cascade() != null) {
            add(Stage.MESSENGER, one, region, name, "PKA" + of, "", one.kinaseA()[n], other.kinaseA()[n]);
            add(Stage.MESSENGER, one, region, name, "PKC" + of, "", one.kinaseC()[n], other.kinaseC()[n]);
        }
    }

    private void weights(Chain.Inside inside) {
        PhaseRecord shape = record(first, inside.phase(), 0);
        PhaseRecord othersShape = record(second, inside.phase(), 0);
        for (int p = 0; p < shape.projections().size(); p++) {
            // The last column of a record stands for nobody and has no weight.
            for (int k = 0; k < shape.others().size() - 1; k++) {
                int projection = p;
                int here = k;
                int there = othersShape.others().indexOf(shape.others().get(k));
                if (there < 0) {
                    continue;
                }
                int target = first.program().plastic().get(p).to();
                add(
                        Stage.WEIGHT,
                        inside,
                        region(target),
                        first.program().nodes().get(target).name(),
                        "the change of the weight of %s for the %s"
                                .formatted(shape.projections().get(p), shape.others().get(k)),
                        "%",
                        mean(first, inside.phase(), r -> r.weight()[projection][here]),
                        mean(second, inside.phase(), r -> r.weight()[projection][there]));
            }
        }
    }

    /// The rates that behaviour reads.
    private void rates(Chain.Inside inside) {
        PhaseRecord shape = record(first, inside.phase(), 0);
        for (Program.Reader reader : first.program().readers()) {
            String population = first.program().nodes().get(reader.node()).name();
            int row = shape.populations().indexOf(population);
            for (int k = 0; k < shape.others().size() - 1; k++) {
                int column = k;
                int there = record(second, inside.phase(), 0).others().indexOf(shape.others().get(k));
                if (there < 0) {
                    continue;
                }
                add(
                        Stage.RATE,
                        inside,
                        region(reader.node()),
                        population,
                        "the rate of %s near the %s".formatted(population, shape.others().get(k)),
                        "Hz",
                        mean(first, inside.phase(), r -> HZ_PER_KHZ * r.rate()[row][column]),
                        mean(second, inside.phase(), r -> HZ_PER_KHZ * r.rate()[row][there]));
            }
        }
    }

    private void behaviour(Chain.Inside inside) {
        List<Measure> shared = new ArrayList<>(first.animal().measures(study));
        shared.retainAll(second.animal().measures(study));
        for (Measure measure : shared) {
            if (phaseOf(measure).filter(inside.phase()::equals).isEmpty()) {
                continue;
            }
            Sample one = Sample.of(Measurement.of(measure, first.recordings()));
            Sample other = Sample.of(Measurement.of(measure, second.recordings()));
            boolean differs = Significance.welch(one, other).at(ALPHA) != 0;
            links.add(
                    new Link(
                            Stage.BEHAVIOUR,
                            inside.phase(),
                            "",
                            "",
                            measure.name(),
                            measure.unit(),
                            one.mean(),
                            other.mean(),
                            differs));
        }
    }

    /// The phase of a measure of behaviour; none for what other stages show.
    private static Optional<String> phaseOf(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> Optional.of(m.phase());
            case Measure.TimeWith m -> Optional.of(m.phase());
            case Measure.Count m -> Optional.of(m.phase());
            case Measure.Latency m -> Optional.of(m.phase());
            case Measure.Share m -> Optional.of(m.a().phase());
            case Measure.Of m -> phaseOf(m.what());
            case Measure.Concentration _,
                    Measure.Rate _,
                    Measure.Weight _,
                    Measure.Level _,
                    Measure.Density _,
                    Measure.Synthesis _,
                    Measure.OfCells _ ->
                    Optional.empty();
        };
    }

    private void add(
            Stage stage,
            Chain.Inside inside,
            String region,
            String population,
            String what,
            String unit,
            double one,
            double other) {
        double apart = Math.abs(one - other);
        boolean differs = apart > LEAST && apart > APART * Math.max(Math.abs(one), Math.abs(other));
        links.add(new Link(stage, inside.phase(), region, population, what, unit, one, other, differs));
    }

    private static PhaseRecord record(Chain chain, String phase, int subject) {
        return Measurement.phase(chain.recordings().get(subject), phase);
    }

    /// Mean over the subjects to which it applies.
    private static double mean(Chain chain, String phase, ToDoubleFunction<PhaseRecord> number) {
        return chain.recordings().stream()
                .mapToDouble(r -> number.applyAsDouble(Measurement.phase(r, phase)))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
