package ligare.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.engine.spiking.NetworkSize;
import ligare.engine.spiking.NetworkTooLarge;
import ligare.model.chemistry.Receptor;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Distribution;
import ligare.model.network.Izhikevich;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.NeuronModel;
import ligare.model.network.Plasticity;
import ligare.model.network.PoissonSource;
import ligare.model.network.Projection;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;
import ligare.study.report.Json;
import ligare.study.spike.SpikePlan;

/// What a plain network becomes before it is run: who there is, how many synapses there will be, how much memory they
/// need.
///
/// @param name of the network
/// @param sheets its tables
public record NetworkExplanation(String name, List<Sheet> sheets) {
    public NetworkExplanation {
        sheets = List.copyOf(sheets);
    }

    /// Explains a network; runs nothing.
    public static NetworkExplanation of(SpikePlan plan) {
        Network network = plan.described().network();
        NetworkSize size = plan.size();
        return new NetworkExplanation(
                network.name(), List.of(whole(plan, size), populations(network), projections(network, size)));
    }

    private static Sheet whole(SpikePlan plan, NetworkSize size) {
        Network network = plan.described().network();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", network.name()));
        rows.add(List.of("describes", plan.described().describes()));
        rows.add(List.of("runs for", Digits.of(plan.duration(), Dimension.TIME)));
        rows.add(List.of("step", Digits.of(network.step(), Dimension.TIME)));
        rows.add(List.of("steps", "%,.0f".formatted(plan.steps())));
        rows.add(List.of("seed", String.valueOf(plan.seed())));
        rows.add(List.of("units", "%,.0f".formatted(size.units())));
        rows.add(List.of("synapses", "%,.0f".formatted(size.allSynapses())));
        rows.add(List.of("memory", NetworkTooLarge.inWords(size.bytes())));
        rows.add(List.of("inputs", String.valueOf(network.inputs().size())));
        rows.add(List.of("recorders", String.valueOf(network.recorders().size())));
        return new Sheet("network", List.of("what", "value"), rows);
    }

    private static Sheet populations(Network network) {
        return new Sheet(
                "populations",
                List.of("population", "units", "model", "synapses"),
                network.populations().stream()
                        .map(each ->
                                List.of(
                                        each.name(),
                                        "%,d".formatted(each.size()),
                                        word(each.neuron()),
                                        each.synapses().stream().map(Synapse::name).collect(Collectors.joining(", "))))
                        .toList());
    }

    private static Sheet projections(Network network, NetworkSize size) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < network.projections().size(); k++) {
            Projection each = network.projections().get(k);
            rows.add(
                    List.of(
                            each.name(),
                            "%,.0f".formatted(size.synapses().get(k)),
                            word(each.wiring()),
                            each.synapse(),
                            word(each.weight()),
                            word(each.delay()),
                            word(each.plasticity())));
        }
        return new Sheet(
                "projections",
                List.of("projection", "synapses", "wiring", "through", "weight", "delay, ms", "plasticity"),
                rows);
    }

    private static String word(NeuronModel neuron) {
        return switch (neuron) {
            case LeakyIntegrateAndFire _ -> "leaky integrate-and-fire";
            case AdaptiveExponential _ -> "adaptive exponential";
            case Izhikevich _ -> "Izhikevich";
            case PoissonSource _ -> "Poisson source";
        };
    }

    private static String word(Wiring wiring) {
        return switch (wiring) {
            case Wiring.FixedInDegree fixed -> "%,d per target".formatted(fixed.count());
            case Wiring.Probability random -> "each pair with " + Digits.percent(random.probability());
            case Wiring.OneToOne _ -> "one to one";
        };
    }

    private static String word(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Constant(double value) -> Digits.of(value);
            case Distribution.Uniform(double low, double high) -> Digits.of(low) + " to " + Digits.of(high);
            case Distribution.Normal normal ->
                    "%s ± %s".formatted(Digits.of(normal.mean()), Digits.of(normal.deviation()));
        };
    }

    private static String word(Plasticity plasticity) {
        return switch (plasticity) {
            case Plasticity.Fixed _ -> "none";
            case Plasticity.ShortTerm _ -> "short-term";
            case Plasticity.SpikeTiming _ -> "spike timing";
            case Plasticity.ThreeFactor rule ->
                    switch (rule.gate()) {
                        case Plasticity.Concentration(String modulator) -> "three factors, by " + modulator;
                        case Plasticity.Response(Receptor receptor) -> "three factors, through " + receptor.name();
                    };
        };
    }

    /// All tables as text.
    public String words() {
        return sheets.stream().map(Sheet::words).collect(Collectors.joining("\n\n")) + "\n";
    }

    /// All tables as a JSON document.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("network", name);
        document.put("sheets", sheets.stream().map(Sheet::document).toList());
        return Json.write(document);
    }
}
