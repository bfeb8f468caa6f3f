package ligare.study.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import ligare.engine.Randomness;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Comparison;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.agree.SynapticCurve;
import ligare.engine.field.FastCircuit;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.agreement.StateGrid;
import ligare.model.network.Network;
import ligare.society.HeldSubject;
import ligare.study.Finished;

/// What has to be run for a certificate. The result does not depend on the threads.
///
/// @param atlas read and cross-checked
/// @param grid states
/// @param networks plain networks to compare as well
/// @param settings of every comparison; networks run as described, for at most two seconds
/// @param curveCells copies of the cell behind each point of the error curve; 0: no curve
public record CertificatePlan(
        Atlas atlas, StateGrid grid, List<Network> networks, Comparison.Settings settings, int curveCells) {
    private static final double STEP = 0.1;
    private static final double MOST_NETWORK = 2000;
    private static final String PUBLISHED = "as published";

    public CertificatePlan {
        networks = List.copyOf(networks);
    }

    /// How many units of work there are.
    public int size() {
        return grid.states().size() + networks.size() + 1;
    }

    /// Runs everything.
    ///
    /// @param workers that do it
    /// @param done called after each unit of work, from any thread
    public Certificate run(ExecutorService workers, Runnable done) {
        List<Future<Comparison>> comparisons = new ArrayList<>();
        for (Network network : networks) {
            comparisons.add(submit(workers, done, () -> compare(network)));
        }
        for (HeldState state : grid.states()) {
            comparisons.add(submit(workers, done, () -> compare(state)));
        }
        Future<List<SynapticCurve.Point>> curve = submit(workers, done, this::curve);
        List<Agreement> rows = new ArrayList<>();
        List<Certificate.Search> searches = new ArrayList<>();
        List<Eligibility> learning = new ArrayList<>();
        List<Secretion> secretions = new ArrayList<>();
        for (int k = networks.size(); k < comparisons.size(); k++) {
            Comparison comparison = Finished.of(comparisons.get(k));
            collect(comparison, grid.states().get(k - networks.size()).name(), rows, searches);
            learning.addAll(comparison.learning());
            secretions.addAll(comparison.secretions());
        }
        for (int k = 0; k < networks.size(); k++) {
            collect(Finished.of(comparisons.get(k)), PUBLISHED, rows, searches);
        }
        return new Certificate(grid.name(), rows, searches, learning, secretions, Finished.of(curve));
    }

    private static void collect(
            Comparison comparison, String state, List<Agreement> rows, List<Certificate.Search> searches) {
        rows.addAll(comparison.rows());
        String circuit = comparison.rows().getFirst().circuit();
        searches.add(new Certificate.Search(circuit, state, comparison.fixedPoints()));
    }

    private Comparison compare(HeldState state) {
        HeldSubject subject = HeldSubject.of(atlas, atlas.circuit(grid.circuit()), state, settings.seed());
        FastCircuit circuit = subject.fastCircuit();
        return Comparison.of(
                state.name(),
                circuit,
                SpikingTwin.of(circuit, STEP),
                subject.rates(),
                subject.parts(),
                seeded(settings.duration(), state.name()));
    }

    private Comparison compare(Network network) {
        Comparison.Settings shorter = seeded(Math.min(settings.duration(), MOST_NETWORK), network.name());
        return Comparison.of(PUBLISHED, network, shorter)
                .orElseThrow(() -> new IllegalArgumentException(network.name() + " has no diffusion limit"));
    }

    /// Every state has wiring and noise of its own, so that errors of sampling are not the same in all rows.
    private Comparison.Settings seeded(double duration, String name) {
        long seed = Randomness.of(settings.seed()).at("spikes").at(name).bits(0);
        return new Comparison.Settings(duration, settings.warmUp(), settings.starts(), seed);
    }

    private List<SynapticCurve.Point> curve() {
        return curveCells == 0 ? List.of() : SynapticCurve.points(curveCells, settings.duration(), settings.seed());
    }

    private static <T> Future<T> submit(ExecutorService workers, Runnable done, Callable<T> work) {
        return workers.submit(() -> {
            T result = work.call();
            done.run();
            return result;
        });
    }
}
