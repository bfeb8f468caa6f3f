package ligare.engine.agree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ligare.engine.field.DiffusionLimit;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.FixedPoints;
import ligare.engine.field.MeanField;
import ligare.engine.field.MeanFieldCourse;
import ligare.engine.spiking.PopulationActivity;
import ligare.engine.spiking.Spiking;
import ligare.engine.spiking.SpikingResult;
import ligare.model.network.Network;
import ligare.model.network.Recorder;

/// Runs one fast circuit as spikes and as mean field, and holds both against quasi-stationary rates.
///
/// @param rows one per group
/// @param fixedPoints every stationary state found, rates of all pools in kHz
/// @param learning one per plastic projection that has something to learn
/// @param secretions one per kind of terminals that remember spikes
public record Comparison(
        List<Agreement> rows, List<double[]> fixedPoints, List<Eligibility> learning, List<Secretion> secretions) {
    private static final double PIECE = 200;
    private static final int COUNTING = 5;
    private static final double COURSE = 2000;
    private static final double LONGEST_STEP = 0.5;

    public Comparison {
        rows = List.copyOf(rows);
        fixedPoints = List.copyOf(fixedPoints);
        learning = List.copyOf(learning);
        secretions = List.copyOf(secretions);
    }

    /// Pools that are reported together, because they have like cells and like input.
    ///
    /// @param name of the row
    /// @param pools their numbers
    public record Grouping(String name, int[] pools) {}

    /// What of a circuit is compared.
    ///
    /// @param groupings pools whose rates are
    /// @param learning what plastic projections read
    /// @param secretions terminals that remember spikes
    public record Parts(List<Grouping> groupings, List<LearningTerm> learning, List<SecretionTerm> secretions) {
        public Parts {
            groupings = List.copyOf(groupings);
            learning = List.copyOf(learning);
            secretions = List.copyOf(secretions);
        }

        /// Rates only.
        public static Parts rates(List<Grouping> groupings) {
            return new Parts(groupings, List.of(), List.of());
        }

        /// What must be recorded of a network so that it can be compared: all spikes of cells whose terminals remember.
        ///
        /// @param network whose populations are the circuit's pools, in order
        public List<Recorder.Spikes> recorders(Network network) {
            return secretions.stream()
                    .flatMapToInt(term -> Arrays.stream(term.pools()))
                    .distinct()
                    .mapToObj(pool -> Recorder.Spikes.all(network.populations().get(pool).name()))
                    .toList();
        }
    }

    /// How long and how often.
    ///
    /// @param duration ms of spiking that count
    /// @param warmUp ms of spiking before
    /// @param starts of the search for fixed points
    /// @param seed of all random numbers
    public record Settings(double duration, double warmUp, int starts, long seed) {}

    /// Compares.
    ///
    /// @param state name of the state
    /// @param circuit fast circuit
    /// @param network the same as spikes; its populations are the circuit's pools, in order
    /// @param quasiStationary rates, kHz, one per pool
    /// @param parts what is compared
    public static Comparison of(
            String state,
            FastCircuit circuit,
            Network network,
            double[] quasiStationary,
            Parts parts,
            Settings settings) {
        double end = settings.warmUp() + settings.duration();
        SpikingResult spikes =
                Spiking.run(network.recording(List.copyOf(parts.recorders(network))), end, settings.seed(), 1);
        return of(state, circuit, spikes, quasiStationary, parts, settings);
    }

    /// Compares spikes that are there already.
    ///
    /// @param spikes a run of the circuit's network for warm-up and duration of the settings, with what the parts record
    public static Comparison of(
            String state,
            FastCircuit circuit,
            SpikingResult spikes,
            double[] quasiStationary,
            Parts parts,
            Settings settings) {
        MeanField field = new MeanField(circuit);
        List<double[]> points = new FixedPoints(field).search(settings.starts(), settings.seed());
        double end = settings.warmUp() + settings.duration();
        double[] rates = spikes.activities().stream().mapToDouble(a -> a.rate(settings.warmUp(), end)).toArray();
        double[] course = course(field, points, quasiStationary);
        List<Agreement> rows = new ArrayList<>();
        for (Grouping grouping : parts.groupings()) {
            int[] pools = grouping.pools();
            PopulationActivity[] activities =
                    Arrays.stream(pools).mapToObj(p -> spikes.activities().get(p)).toArray(PopulationActivity[]::new);
            double[] local =
                    Arrays.stream(pools)
                            .mapToDouble(p -> field.rate(p, field.mean(p, rates), field.variance(p, rates)))
                            .toArray();
            rows.add(
                    new Agreement(
                            circuit.name(),
                            grouping.name(),
                            state,
                            mean(rates, pools),
                            mean(course, pools),
                            mean(quasiStationary, pools),
                            Arrays.stream(local).average().orElse(Double.NaN),
                            culprit(circuit, pools[0], rates, quasiStationary),
                            circuit.pools().get(pools[0]).synapticRatio(),
                            sampling(activities, settings.warmUp()),
                            irregularity(activities, settings.warmUp())));
        }
        List<Eligibility> learning =
                parts.learning().stream()
                        .map(term ->
                                Eligibility.of(
                                        circuit.name(),
                                        state,
                                        term,
                                        spikes.activities(),
                                        settings.warmUp(),
                                        quasiStationary))
                        .toList();
        List<Secretion> secretions =
                parts.secretions().stream()
                        .map(term ->
                                Secretion.of(
                                        circuit.name(),
                                        state,
                                        term,
                                        rates,
                                        course,
                                        quasiStationary,
                                        spikes.activities(),
                                        settings.warmUp(),
                                        end))
                        .toList();
        return new Comparison(rows, points, learning, secretions);
    }

    /// Compares a plain network with its diffusion limit; empty where it has none. Its coarse clock is the fixed point with
    /// the lowest rates.
    ///
    /// @param state name of the state
    public static Optional<Comparison> of(String state, Network network, Settings settings) {
        return DiffusionLimit.of(network)
                .flatMap(circuit -> {
                    List<double[]> points =
                            new FixedPoints(new MeanField(circuit)).search(settings.starts(), settings.seed());
                    List<Grouping> groupings = new ArrayList<>();
                    for (int p = 0; p < circuit.pools().size(); p++) {
                        groupings.add(new Grouping(circuit.pools().get(p).name(), new int[] {p}));
                    }
                    return points.stream()
                            .findFirst()
                            .map(lowest -> of(state, circuit, network, lowest, Parts.rates(groupings), settings));
                });
    }

    /// Where the course ends; where it does not come to rest, the fixed point next to the quasi-stationary rates, which an
    /// oscillation goes around.
    private static double[] course(MeanField field, List<double[]> points, double[] quasiStationary) {
        double step = Math.min(LONGEST_STEP, field.circuit().shortestDelay());
        MeanFieldCourse course = new MeanFieldCourse(field, step);
        course.advance(COURSE);
        double[] rates = course.rates();
        course.advance(step);
        if (distance(rates, course.rates()) < 1e-9) {
            return rates;
        }
        return points.stream()
                .min((a, b) -> Double.compare(distance(a, quasiStationary), distance(b, quasiStationary)))
                .orElse(rates);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int p = 0; p < a.length; p++) {
            largest = Math.max(largest, Math.abs(a[p] - b[p]));
        }
        return largest;
    }

    private static double mean(double[] values, int[] pools) {
        return Arrays.stream(pools).mapToDouble(p -> values[p]).average().orElse(Double.NaN);
    }

    /// The pool whose difference moves the mean input of this one most.
    private static String culprit(FastCircuit circuit, int pool, double[] rates, double[] coarse) {
        String worst = "";
        double most = 0;
        for (FastCircuit.Coupling c : circuit.couplings()) {
            if (c.to() == pool) {
                double moved = Math.abs(c.inDegree() * c.weight() * (rates[c.from()] - coarse[c.from()]));
                if (moved > most) {
                    most = moved;
                    worst = circuit.pools().get(c.from()).name();
                }
            }
        }
        return worst;
    }

    private static double sampling(PopulationActivity[] activities, double from) {
        int bins = (int) Math.rint(PIECE / activities[0].binWidth());
        double[] counts = counts(activities, from, bins);
        double cells = Arrays.stream(activities).mapToDouble(PopulationActivity::size).sum();
        return Math.sqrt(variance(counts) / counts.length) / (cells * PIECE);
    }

    private static double irregularity(PopulationActivity[] activities, double from) {
        double[] counts = counts(activities, from, (int) Math.rint(COUNTING / activities[0].binWidth()));
        double mean = Arrays.stream(counts).average().orElse(0);
        return mean == 0 ? 1 : variance(counts) / mean;
    }

    private static double[] counts(PopulationActivity[] activities, double from, int bins) {
        int first = (int) Math.rint(from / activities[0].binWidth());
        double[] counts = new double[(activities[0].bins() - first) / bins];
        for (PopulationActivity activity : activities) {
            for (int k = 0; k < counts.length * bins; k++) {
                counts[k / bins] += activity.count(first + k);
            }
        }
        return counts;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return squares / Math.max(1, values.length - 1);
    }
}
