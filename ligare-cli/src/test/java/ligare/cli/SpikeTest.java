package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ligare spike`, and what the other commands know of networks.
class SpikeTest {
    /// Cells that fire like clocks, because nothing but a steady current reaches them: τm 20 ms, θ 20 mV, reset 0 mV.
    private static final String CLOCKS =
            """
            network: clocks
            describes: Two clocks and twenty dice.
            source: "assumed, because this is a test"
            run: {for: 1 s, step: 0.1 ms, seed: 3}
            neurons:
              leaky:
                model: leaky integrate-and-fire
                membrane time constant: 20 ms
                rest: 0 mV
                threshold: 20 mV
                reset: 0 mV
                refractory: 2 ms
                synapses:
                  jump: {shape: delta}
              dice: {model: Poisson source, rate: 40 Hz}
            populations:
              clocks: {neuron: leaky, size: 2}
              dice: {neuron: dice, size: 20}
            inputs:
              steady: {to: clocks, current: 30 mV}
            """;

    private static final double CLOCK_RATE = 1000 / (2 + 20 * Math.log(3));

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text);
    }

    @Test
    void aNetworkGivesTablesAPictureAPageAndAnAnswer() throws IOException {
        Path out = folder.resolve("out");
        Spoken spoken = quietly("spike", file(CLOCKS), "--out", out, "--json");

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(out.resolve("activity.json")).hasContent(spoken.out());
        Map<String, Object> document = Documents.read(spoken.out());
        assertThat(document).containsEntry("network", "clocks").containsEntry("seed", 3).containsEntry("synapses", 0);
        List<Map<String, Object>> populations = Documents.list(document, "populations");
        assertThat(Documents.number(populations.getFirst(), "rate")).isCloseTo(CLOCK_RATE, within(1.3));
        assertThat(Documents.number(populations.getFirst(), "irregularity")).isLessThan(0.01);
        List<String> spikes = Files.readAllLines(out.resolve("spikes.csv"));
        assertThat(spikes.getFirst()).isEqualTo("population,unit,time_ms");
        // the first spike after 20 ms · ln 3 = 21.97 ms
        assertThat(spikes).contains("clocks,0,22.0000", "clocks,1,22.0000");
        assertThat(Files.readAllLines(out.resolve("rates.csv"))).hasSize(1001);
        assertThat(Files.readAllLines(out.resolve("traces.csv"))).hasSize(1);
        assertThat(out.resolve("activity.svg")).content().startsWith("<svg xmlns=").contains(">clocks<");
        assertThat(out.resolve("report.html")).content().contains("Two clocks and twenty dice.", "fired at 41");
    }

    @Test
    void peopleGetAParagraph() throws IOException {
        String said = quietly("spike", file(CLOCKS), "--out", folder.resolve("out")).out();

        assertThat(said)
                .startsWith("Two clocks and twenty dice. 22 units and 0 synapses ran for")
                .contains("like a clock", "processor time", "report.html");
    }

    @Test
    void durationAndSeedDecideAndThreadsDoNot() throws IOException {
        Path network = file(CLOCKS);
        String one = hash(network, "--threads", "1", "--seed", "9", "--duration", "300 ms");
        assertThat(hash(network, "--threads", "2", "--seed", "9", "--duration", "0.3 s")).isEqualTo(one);
        assertThat(hash(network, "--threads", "2", "--seed", "10", "--duration", "300 ms")).isNotEqualTo(one);
        assertThat(hash(network, "--threads", "2", "--seed", "9", "--duration", "400 ms")).isNotEqualTo(one);
    }

    private String hash(Path network, Object... more) {
        Object[] words = new Object[more.length + 5];
        System.arraycopy(new Object[] {"spike", network, "--json", "--out", folder.resolve("out")}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Documents.text(Documents.read(quietly(words).out()), "spikeHash");
    }

    @Test
    void aNetworkOfTheAtlasGoesByItsName() {
        Spoken spoken =
                quietly("spike", "facilitating-synapse", "--duration", "200 ms", "--out", folder.resolve("out"));

        assertThat(spoken.exit()).isZero();
        assertThat(folder.resolve("out").resolve("traces.csv")).content().contains("hears facilitation,voltage,0,");
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheMemoryItWouldNeed() throws IOException {
        Path huge = file(CLOCKS.replace("size: 20}", "size: 2000000000}"));
        Spoken spoken = quietly("spike", huge, "--out", folder.resolve("out"));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err())
                .startsWith(huge + "\n  found     a network of 2,000,000,002 units and 0 synapses, which would need 1")
                .contains(" GB of memory", "which this process may use");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        Path network = file(CLOCKS);
        assertThat(quietly("spike", network, "--duration", "1000 h").err()).contains("36,000,000,000 steps");
        assertThat(quietly("spike", network, "--duration", "10 h").err()).contains("rates.csv", "lines");
        assertThat(quietly("spike", network, "--duration", "1 apple").err()).contains("2 s or 500 ms");
        assertThat(quietly("spike", network, "--duration", "-1 s").exit()).isEqualTo(2);
    }

    @Test
    void aDivergingNetworkStopsWithPopulationVariableAndTime() throws IOException {
        Path network =
                file(
                        CLOCKS.replace(
                                "  steady:",
                                "  blows: {to: clocks, Poisson spikes: {rate: 1 kHz, from: 100 ms, through: jump, weight: -1e6 mV}}\n  steady:"));
        Spoken spoken = quietly("spike", network, "--json", "--out", folder.resolve("out"));

        assertThat(spoken.exit()).isEqualTo(3);
        assertThat(spoken.err())
                .startsWith(network + "\n  found     population clocks, unit ")
                .containsPattern("voltage of -[0-9.E]+ mV at 1[0-2][0-9](\\.\\d+)? ms");
        assertThat(Documents.list(Documents.read(spoken.out()), "problems")).hasSize(1);
        assertThat(folder.resolve("out").resolve("spikes.csv")).doesNotExist();
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        assertThat(quietly("spike", "brunel-200").err()).contains("did you mean brunel-2000?");
        Path study = Rooms.repository().resolve("examples/01-first-bond.yaml");
        assertThat(quietly("spike", study).err()).contains("a study or a finding", "ligare run runs it");
    }

    @Test
    void theOtherCommandsKnowNetworks() throws IOException {
        Path network = file(CLOCKS);
        assertThat(quietly("check", network).out())
                .isEqualTo(network + ": network clocks, 2 populations, 0 projections\n");
        assertThat(quietly("run", network).err()).contains("ligare spike runs it");
        assertThat(quietly("score", network).err()).contains("a network, which claims nothing");
        assertThat(quietly("list", "networks").out()).contains("brunel-2000", "vogels-abbott-coba");
        assertThat(quietly("list", "brunel-2000").out()).contains("doi 10.1023/A:1008925309027");
        assertThat(quietly("explain", "brunel-2000").out())
                .containsPattern("units +12,500\n")
                .containsPattern("synapses +15,625,000\n")
                .containsPattern("excitation: excitatory to inhibitory +2,500,000 +1,000 per target");
        assertThat(quietly("explain", network, "--groups", "a,b").exit()).isEqualTo(2);
    }
}
