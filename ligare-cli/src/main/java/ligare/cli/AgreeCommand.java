package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.engine.agree.Comparison;
import ligare.lang.Catalogue;
import ligare.lang.NetworkReader;
import ligare.lang.StateGridReader;
import ligare.lang.Suggestion;
import ligare.model.Atlas;
import ligare.model.agreement.StateGrid;
import ligare.model.network.Network;
import ligare.study.agree.Certificate;
import ligare.study.agree.CertificateJson;
import ligare.study.agree.CertificatePicture;
import ligare.study.agree.CertificatePlan;
import ligare.study.agree.CertificateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare agree`: how far a circuit's three clocks agree.
@Command(
        name = "agree",
        description = "Compare spikes, mean field and the quasi-stationary clock of a circuit over many states.")
final class AgreeCommand extends Task {
    private static final String FOLDER = "certificates/";
    private static final String NETWORKS = "networks/";
    private static final String ENDING = ".yaml";
    private static final String DOCUMENT = "certificate.json";
    private static final String PICTURE = "certificate.svg";
    private static final double WARM_UP = 300;
    private static final double MILLISECONDS = 1000;
    private static final int STARTS = 20;
    private static final int CURVE_CELLS = 2000;
    private static final int MOST_SECONDS = 1000;

    @Parameters(
            paramLabel = "CIRCUIT",
            arity = "0..1",
            description = "A circuit of which the atlas holds states to compare; without it, the first one.")
    private String circuit = "";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Model time of every spiking run, in seconds; ${DEFAULT-VALUE} if not given.")
    private int seconds = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers; 1 if not given.")
    private long seed = 1;

    @Option(
            names = "--states",
            paramLabel = "NAME",
            split = ";",
            description = "Only these states, separated by semicolons; then no networks and no error curve.")
    private List<String> states = List.of();

    AgreeCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Whole.between(1, MOST_SECONDS, seconds, "--seconds", "seconds");
        Atlas atlas = Catalogue.read().orElseThrow().atlas();
        SequencedMap<String, byte[]> files = Catalogue.files().orElseThrow();
        StateGrid grid = chosen(grid(files, atlas));
        List<Network> networks =
                states.isEmpty() ? grid.networks().stream().map(name -> network(files, name)).toList() : List.of();
        OutputFolder folder = open(folderFor("agree-" + grid.name()), DOCUMENT, PICTURE);
        Certificate certificate =
                run(
                        new CertificatePlan(
                                atlas,
                                grid,
                                networks,
                                new Comparison.Settings(seconds * MILLISECONDS, WARM_UP, STARTS, seed),
                                states.isEmpty() ? CURVE_CELLS : 0));
        String json = CertificateJson.of(certificate);
        Map<String, String> written = new LinkedHashMap<>();
        written.put(DOCUMENT, json);
        written.put(PICTURE, CertificatePicture.of(certificate));
        folder.write(written);
        if (common().json()) {
            console().document(json);
        } else {
            console().show(CertificateText.of(certificate).stripTrailing());
            console().show("Written: " + folder.path().resolve(DOCUMENT) + " and " + PICTURE);
        }
        return ExitCode.DONE;
    }

    private Certificate run(CertificatePlan plan) {
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        common().threads(), Thread.ofPlatform().daemon().name("agree-", 0).factory());
        try (Progress progress = Progress.of(console(), common().quiet(), "agree", plan.size())) {
            return plan.run(workers, () -> progress.done(1));
        } finally {
            workers.shutdownNow();
        }
    }

    private StateGrid grid(SequencedMap<String, byte[]> files, Atlas atlas) {
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

    private StateGrid chosen(StateGrid grid) {
        List<String> known = grid.states().stream().map(state -> state.name()).toList();
        for (String name : states) {
            if (!known.contains(name)) {
                throw unknown(name, "a state of the certificate", known);
            }
        }
        return states.isEmpty()
                ? grid
                : new StateGrid(
                        grid.name(),
                        grid.describes(),
                        grid.circuit(),
                        grid.states().stream().filter(state -> states.contains(state.name())).toList(),
                        List.of(),
                        grid.figures());
    }

    private static Refusal unknown(String word, String kind, List<String> known) {
        return Refusal.commandLine(
                word,
                kind + " (" + String.join("; ", known) + ")",
                Suggestion.of(word, known).map(near -> "did you mean " + near + "?").orElse("choose one of them"));
    }

    private static Network network(SequencedMap<String, byte[]> files, String name) {
        String path = NETWORKS + name + ENDING;
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw unknown(
                    name,
                    "a network of the atlas",
                    files.keySet().stream().filter(file -> file.startsWith(NETWORKS)).toList());
        }
        return NetworkReader.read(path, bytes).orElseThrow().network();
    }
}
