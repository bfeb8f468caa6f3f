package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.engine.agree.Comparison;
import ligare.lang.Catalogue;
import ligare.lang.StateGridReader;
import ligare.lang.Suggestion;
import ligare.model.Atlas;
import ligare.model.agreement.StateGrid;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.study.agree.Certificate;
import ligare.study.agree.CertificatePlan;

/// The states at which `agree` compares, and the plain networks beside them. Apart from the command, because the command
/// line looks at every method of a command, and help must not load the engine.
///
/// @param atlas      in which names resolve
/// @param grid       states
/// @param networks   plain networks; none where states were chosen
/// @param curveCells copies of the cell behind each point of the error curve; 0: no curve
record ComparedStates(Atlas atlas, StateGrid grid, List<Network> networks, int curveCells) {
    private static final String FOLDER = "certificates/";
    private static final String ENDING = ".yaml";
    private static final double WARM_UP = 300;
    private static final double MILLISECONDS = 1000;
    private static final int STARTS = 20;
    private static final int CURVE_CELLS = 2000;

    /// @param circuit name of a circuit; empty: the first for which the atlas holds states
    /// @param states  names of states; none: all, with networks and the error curve
    /// @throws Refusal if there is no such circuit or state
    static ComparedStates of(String circuit, List<String> states) {
        Catalogue catalogue = Catalogue.read().orElseThrow();
        Atlas atlas = catalogue.atlas();
        StateGrid grid = grid(circuit, Catalogue.files().orElseThrow(), atlas);
        if (!states.isEmpty()) {
            return new ComparedStates(atlas, chosen(grid, states), List.of(), 0);
        }
        List<Network> networks = grid.networks().stream().map(name -> network(catalogue, name)).toList();
        return new ComparedStates(atlas, grid, networks, CURVE_CELLS);
    }

    /// Runs the comparison.
    ///
    /// @param seconds of model time of every spiking run
    Certificate certificate(int seconds, long seed, Console console, Common common) {
        CertificatePlan plan =
                new CertificatePlan(
                        atlas,
                        grid,
                        networks,
                        new Comparison.Settings(seconds * MILLISECONDS, WARM_UP, STARTS, seed),
                        curveCells);
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        common.threads(), Thread.ofPlatform().daemon().name("agree-", 0).factory());
        try (Progress progress = Progress.of(console, common.quiet(), "agree", plan.size())) {
            return plan.run(workers, () -> progress.done(1));
        } finally {
            workers.shutdownNow();
        }
    }

    private static StateGrid grid(String circuit, SequencedMap<String, byte[]> files, Atlas atlas) {
        Map<String, StateGrid> grids = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(FOLDER) && path.endsWith(ENDING)) {
                StateGrid grid = StateGridReader.read(path, bytes, atlas).orElseThrow();
                grids.putIfAbsent(grid.circuit(), grid);
            }
        });
        StateGrid found = circuit.isEmpty() ? grids.values().iterator().next() : grids.get(circuit);
        if (found == null) {
            throw unknown(circuit, "a circuit with states to compare", List.copyOf(grids.keySet()));
        }
        return found;
    }

    private static StateGrid chosen(StateGrid grid, List<String> states) {
        List<String> known = grid.states().stream().map(state -> state.name()).toList();
        for (String name : states) {
            if (!known.contains(name)) {
                throw unknown(name, "a state of the certificate", known);
            }
        }
        return new StateGrid(
                grid.name(),
                grid.describes(),
                grid.circuit(),
                grid.states().stream().filter(state -> states.contains(state.name())).toList(),
                List.of(),
                grid.figures());
    }

    private static Refusal unknown(String word, String kind, List<String> known) {
        return Refusal.commandLine(
                word, kind + " (" + String.join("; ", known) + ")", Suggestion.fix(word, known, "choose one of them"));
    }

    private static Network network(Catalogue catalogue, String name) {
        NetworkRun found = catalogue.networks().get(name);
        if (found == null) {
            throw unknown(name, "a network of the atlas", List.copyOf(catalogue.networks().keySet()));
        }
        return found.network();
    }
}
