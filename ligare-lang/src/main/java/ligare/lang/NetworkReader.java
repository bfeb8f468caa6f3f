package ligare.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.network.Distribution;
import ligare.model.network.Input;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.unit.Dimension;

/// Reads a plain spiking network.
///
///     network: NAME
///     describes: one sentence
///     run: {for: 1 s, step: 0.1 ms, seed: 1}
///     neurons: {NAME: {model: …, …, synapses: {NAME: …}}}                   see [NeuronReader]
///     populations: {NAME: {neuron: NAME, size: 3200, start: {between: [-60 mV, -50 mV]}}}
///     projections: {NAME: {from: …, to: …, through: SYNAPSE, …}}            see [ProjectionReader]
///     inputs: {NAME: {to: …, …}}                                            see [InputReader]
///     modulators: {NAME: {…}}                                               see [ModulatorReader]
///     record: [{spikes of: NAME}, {trace: voltage, of: NAME, units: 3, every: 0.5 ms}, {weights of: NAME, every: 1 s},
///              {concentration of: NAME, every: 10 ms}, {response of: RECEPTOR, every: 10 ms}]
///
/// Where several populations stand behind `from` or `to`, there is one projection or input for each.
final class NetworkReader {
    private static final String KEY = "network";
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final Mapping root;
    private final Known known;
    private final SequencedMap<String, NeuronReader.Cell> cells = new LinkedHashMap<>();

    private NetworkReader(Mapping root, Known known) {
        this.root = root;
        this.known = known;
    }

    /// Reads the network of a file that is one; empty where something in it is wrong.
    static Optional<NetworkRun> make(Mapping root, Known known) {
        return root.make(from -> new NetworkReader(from, known).network());
    }

    private NetworkRun network() {
        String name = root.name(KEY);
        String describes = root.textOr("describes", "");
        Mapping run = root.mapping("run");
        double duration = run.quantity("for", Dimension.TIME, Mapping.POSITIVE, ANY);
        double step = run.quantity("step", Dimension.TIME, Mapping.POSITIVE, ANY);
        long seed = run.serialOr("seed", 1);
        Map<String, Mapping> written = root.named("neurons");
        Map<String, NeuronReader.Cell> neurons = Parts.read(written, (_, part) -> NeuronReader.read(part));
        written.keySet().forEach(each -> neurons.putIfAbsent(each, NeuronReader.Cell.UNREADABLE));
        Map<String, Mapping> groups = root.named("populations");
        groups.keySet().forEach(each -> cells.put(each, NeuronReader.Cell.UNREADABLE));
        List<Population> populations =
                List.copyOf(Parts.read(groups, (called, part) -> population(called, part, neurons)).values());
        Map<String, Mapping> ways = root.namedIfGiven("projections");
        Map<String, Mapping> modulators = root.namedIfGiven("modulators");
        List<Projection> projections = new ArrayList<>();
        var modulatorReader = new ModulatorReader(cells.sequencedKeySet(), known);
        List<Modulator> substances = List.copyOf(Parts.read(modulators, modulatorReader::read).values());
        var receptors = new RespondingReceptor(known, substances, substances.size() == modulators.size());
        var projectionReader = new ProjectionReader(cells, modulators.keySet(), receptors);
        Parts.read(ways, projectionReader::read).values().forEach(projections::addAll);
        List<Input> inputs = new ArrayList<>();
        var inputReader = new InputReader(cells);
        Parts.read(root.namedIfGiven("inputs"), inputReader::read).values().forEach(inputs::addAll);
        List<String> projectionNames = projections.stream().map(Projection::name).toList();
        List<Recorder> recorders =
                Parts.listed(root, "record", part -> recorder(part, projectionNames, modulators, receptors));
        var network = new Network(name, step, populations, projections, inputs, substances, recorders);
        return new NetworkRun(network, describes, duration, seed, root.figures());
    }

    private Population population(String name, Mapping from, Map<String, NeuronReader.Cell> neurons) {
        String neuron = from.reference("neuron", neurons.keySet(), "a neuron of this file");
        int size = from.count("size", "units", 1, Integer.MAX_VALUE);
        NeuronReader.Cell cell = neurons.getOrDefault(neuron, NeuronReader.Cell.UNREADABLE);
        cells.put(name, cell);
        Distribution start =
                from.has("start")
                        ? Draw.uniform(from, "start", Dimension.VOLTAGE)
                        : new Distribution.Constant(cell.model().restingVoltage());
        return new Population(name, size, cell.model(), cell.synapses(), start);
    }

    private Recorder recorder(
            Mapping from, List<String> projections, Map<String, Mapping> modulators, RespondingReceptor receptors) {
        return switch (from.either("spikes of", "trace", "weights of", "concentration of", "response of")) {
            case "spikes of" -> {
                String of = from.reference("spikes of", cells.keySet(), "a population of this file");
                yield new Recorder.Spikes(of, units(from, Integer.MAX_VALUE));
            }
            case "trace" -> {
                String of = from.reference("of", cells.keySet(), "a population of this file");
                yield new Recorder.Trace(of, from.name("trace"), units(from, 1), every(from));
            }
            case "weights of" ->
                    new Recorder.Weights(
                            from.reference("weights of", projections, "a projection of this file"), every(from));
            case "concentration of" ->
                    new Recorder.Concentration(
                            from.reference("concentration of", modulators.keySet(), "a modulator of this file"),
                            every(from));
            default -> {
                double every = every(from);
                yield receptors
                        .read(from, "response of")
                        .<Recorder>map(receptor -> new Recorder.Response(receptor, every))
                        .orElse(new Recorder.Concentration("unreadable", every));
            }
        };
    }

    private static int units(Mapping from, int otherwise) {
        return from.has("units") ? from.count("units", "units", 1, Integer.MAX_VALUE) : otherwise;
    }

    private static double every(Mapping from) {
        return from.quantity("every", Dimension.TIME, Mapping.POSITIVE, ANY);
    }
}
