package ligare.cli;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import ligare.lab.Lab;
import ligare.lab.Limits;
import ligare.lab.PortTaken;
import ligare.lab.Settings;
import ligare.lang.Catalogue;
import ligare.study.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ligare lab`: the local page, until it is interrupted.
@Command(name = "lab", description = "Open the lab: a local page to look, touch and understand.")
final class LabCommand extends Task {
    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "7465",
            description = "Port to listen at; 0: a free one; ${DEFAULT-VALUE} if not given.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Settings.LOOPBACK,
            description =
                    "Address to listen at; ${DEFAULT-VALUE}, which only this machine reaches, if not given. Whoever"
                            + " knows the printed address can then run studies on this machine.")
    private String host = Settings.LOOPBACK;

    LabCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Whole.between(0, MOST_PORT, port, "--port", "the port");
        Settings settings = new Settings(host, port, common().threads(), Limits.USUAL, Version.number());
        try (Lab lab = Lab.open(settings, Catalogue.read().orElseThrow().atlas())) {
            announce(lab.address());
            new CountDownLatch(1).await();
        } catch (PortTaken taken) {
            throw Refusal.commandLine(
                    "--host " + host + " --port " + port + ", which is taken or may not be used",
                    "an address of this machine and a free port",
                    "choose another with --port, or --port 0 for any free one");
        } catch (InterruptedException closing) {
            console().remark("The lab is closed.");
        }
        return ExitCode.INTERRUPTED;
    }

    private void announce(URI address) {
        if (common().json()) {
            console().document(Json.write(Map.of("address", address.toString())));
        } else {
            console().show("The lab is open: " + address);
            if (!host.equals(Settings.LOOPBACK)) {
                console().show("Whoever knows this address can run studies on this machine until the lab is closed.");
            }
            console().show("Ctrl-C closes it.");
        }
        console().out().flush();
    }
}
