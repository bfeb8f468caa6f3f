package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.study.agree.Certificate;
import ligare.study.agree.CertificateJson;
import ligare.study.agree.CertificatePicture;
import ligare.study.agree.CertificateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare agree`: how far a circuit's three clocks agree.
@Command(
        name = "agree",
        description = "Compare spikes, mean field and the quasi-stationary clock of a circuit over many states.")
final class AgreeCommand extends Task {
    private static final String DOCUMENT = "certificate.json";
    private static final String PICTURE = "certificate.svg";
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
        ComparedStates compared = ComparedStates.of(circuit, states);
        OutputFolder folder = open(folderFor("agree-" + compared.grid().name()), DOCUMENT, PICTURE);
        Certificate certificate = compared.certificate(seconds, seed, console(), common());
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
}
