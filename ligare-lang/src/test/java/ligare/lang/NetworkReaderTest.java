package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.model.network.Plasticity;
import ligare.model.network.Recorder;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// Network files: those of the atlas, every form a number can take, and the texts of mistakes.
class NetworkReaderTest {
    private static final Path NETWORKS = RepositoryTest.ATLAS.resolve("networks");

    private static final Atlas ATLAS = Catalogue.readAtlas(RepositoryTest.ATLAS).orElseThrow();

    private static final String SMALL =
            """
            network: small
            source: "assumed, because this is a test"
            run: {for: 2 s, step: 0.1 ms, seed: 7}
            neurons:
              leaky:
                model: leaky integrate-and-fire
                membrane time constant: 20 ms
                resistance: 50 MΩ
                rest: -70 mV
                threshold: -50 mV
                reset: -60 mV
                refractory: 2 ms
                synapses:
                  current: {shape: exponential, time constant: 3 ms}
                  charge: {shape: alpha, time constant: 3 ms, weight: voltage step}
                  shunt: {shape: exponential, time constant: 8 ms, reversal: -80 mV}
              ticking: {model: Poisson source, rate: 10 Hz, until: 1 s}
            populations:
              cells: {neuron: leaky, size: 10}
              outside: {neuron: ticking, size: 20}
            """;

    private static NetworkRun read(String text) {
        return run(Catalogue.readFile("small.yaml", text.getBytes(StandardCharsets.UTF_8), ATLAS));
    }

    private static NetworkRun run(Read<Contents> read) {
        assertThat(read.problems()).isEmpty();
        return ((Contents.OneNetwork) read.orElseThrow()).run();
    }

    private static String problems(String text) {
        return Catalogue.readFile("small.yaml", text.getBytes(StandardCharsets.UTF_8), ATLAS).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyNetworkOfTheAtlasReads() throws IOException {
        try (Stream<Path> files = Files.list(NETWORKS)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(6);
            for (Path file : all) {
                NetworkRun run = run(Catalogue.readFile(file, ATLAS));
                assertThat(file.getFileName()).hasToString(run.network().name() + ".yaml");
                assertThat(run.describes()).isNotBlank();
                assertThat(run.figures()).isNotEmpty();
            }
        }
    }

    @Test
    void aRandomNetworkIsReadAsItIsWritten() {
        NetworkRun run = run(Catalogue.readFile(NETWORKS.resolve("brunel-2000.yaml"), ATLAS));
        Network network = run.network();
        assertThat(run.duration()).isEqualTo(1000);
        assertThat(network.population("inhibitory").size()).isEqualTo(2500);
        assertThat(network.projections()).hasSize(4);
        assertThat(network.projections().get(2).name()).isEqualTo("inhibition: inhibitory to excitatory");
        assertThat(network.projections().get(2).wiring()).isEqualTo(new Wiring.FixedInDegree(250, true, false));
        assertThat(network.projections().get(2).weight()).isEqualTo(new Distribution.Constant(-0.5));
        var spikes = (Input.PoissonSpikes) network.inputs().getFirst();
        assertThat(spikes.name()).isEqualTo("outside to excitatory");
        assertThat(spikes.rate().at(0)).isEqualTo(20);
    }

    @Test
    void plasticityAndRewardAreReadAsTheyAreWritten() {
        Network network = run(Catalogue.readFile(NETWORKS.resolve("izhikevich-dopamine.yaml"), ATLAS)).network();
        var rule = (Plasticity.ThreeFactor) network.projections().getFirst().plasticity();
        assertThat(rule.gain()).isEqualTo(1e-4);
        assertThat(rule.window()).isEqualTo(new Plasticity.Window(0.1, 0.15, 20, 20));
        assertThat(rule.eligibilityTime()).isEqualTo(1000);
        Modulator dopamine = network.modulators().getFirst();
        var reward = (Modulator.Reward) dopamine.releases().getFirst();
        assertThat(reward.delay()).isEqualTo(new Distribution.Uniform(1000, 3000));
        assertThat(reward.secondUnit()).isEqualTo(3);
        assertThat(network.recorders().get(1)).isEqualTo(new Recorder.Weights("excitation to excitatory", 1000));
    }

    @Test
    void currentsOfANeuronWithResistanceAreConverted() {
        Network network =
                read(SMALL
                                + """
                                projections:
                                  peak: {from: outside, to: cells, through: current, in-degree: 5, weight: 100 pA, weight deviation: 10 pA, weight limits: {between: [0 pA, 150 pA]}, delay: {between: [1 ms, 2 ms]}}
                                  area: {from: outside, to: cells, through: charge, probability: 10 %, weight: 0.2 mV, delay: 1 ms}
                                  open: {from: outside, to: cells, through: shunt, in-degree: 5, weight: 3 nS, delay: 1 ms}
                                inputs:
                                  step: {to: cells, current: 200 pA, from: 1 s, then: [{at: 1.5 s, current: 0.1 nA}]}
                                  spread: {to: cells, bias: {between: [-20 pA, 20 pA]}}
                                  noise: {to: cells, noise: {sigma: 4 mV, time constant: 2 ms}}
                                record:
                                  - {trace: shunt, of: cells, units: 2, every: 1 ms}
                                """)
                        .network();
        assertThat(((LeakyIntegrateAndFire) network.population("cells").neuron()).resistance()).isEqualTo(0.05);
        assertThat(network.population("cells").synapses().get(2).effect()).isEqualTo(new Effect.Conductance(-80));
        assertThat(network.projections().get(0).weight()).isEqualTo(new Distribution.Normal(5, 0.5, 1, 7.5));
        assertThat(network.projections().get(0).delay()).isEqualTo(new Distribution.Uniform(1, 2));
        assertThat(network.projections().get(1).weight()).isEqualTo(new Distribution.Constant(0.2));
        assertThat(network.projections().get(2).weight()).isEqualTo(new Distribution.Constant(3));
        var step = (Input.Current) network.inputs().get(0);
        assertThat(step.amplitude().times()).containsExactly(0.0, 1000.0, 1500.0);
        assertThat(step.amplitude().values()).containsExactly(0.0, 10.0, 5.0);
        assertThat(((Input.Bias) network.inputs().get(1)).amplitude()).isEqualTo(new Distribution.Uniform(-1, 1));
        var noise = (Input.OrnsteinUhlenbeck) network.inputs().get(2);
        assertThat(noise.deviation()).isEqualTo(4 * Math.sqrt(20 / (2 * 2.0)));
    }

    @Test
    void everyMistakeIsReportedAtOnceWithItsPlace() {
        String text =
                SMALL.replace("threshold: -50 mV", "threshold: -50 pA")
                        + """
                        projections:
                          feed: {from: outsid, to: cells, through: currant, in-degree: 5, weight: 100 mV, delay: 1 ms}
                        """;
        assertThat(problems(text))
                .contains("small.yaml:10:16 (neurons.leaky.threshold)")
                .contains("-50 pA")
                .contains("(projections.feed.from)")
                .contains("did you mean outside?");
    }

    @Test
    void anUnknownSynapseIsNamed() {
        assertThat(
                        problems(
                                SMALL
                                        + """
                                        projections:
                                          feed: {from: outside, to: cells, through: currant, in-degree: 5, weight: 100 pA, delay: 1 ms}
                                        """))
                .isEqualTo(
                        """
                        small.yaml:22:45 (projections.feed.through)
                          found     "currant"
                          expected  a synapse of the target's neuron: one of current, charge, shunt
                          fix       did you mean current?\
                        """);
    }

    @Test
    void whatWasNotReadYetWhenARecordRefusesIsNotCalledUnknown() {
        assertThat(
                        problems(
                                SMALL
                                        + """
                                        inputs:
                                          noise:
                                            to: cells
                                            Poisson spikes: {rate: 1 kHz, then: [{at: 700 ms, rate: 2 kHz}, {at: 600 ms, rate: 1 kHz}], through: current, weight: 100 pA}
                                        """))
                .contains("must lie below the next time (600.0 ms)")
                .doesNotContain("unknown key");
    }

    @Test
    void timesThatDoNotFitTheStepAreAProblemOfTheFile() {
        assertThat(
                        problems(
                                SMALL
                                        + """
                                        projections:
                                          feed: {from: outside, to: cells, through: current, in-degree: 5, weight: 100 pA, delay: 1.55 ms}
                                        """))
                .contains("projection feed: delay must be a whole number of steps of 0.1 ms, was 1.55 ms");
    }

    private static final String GATED =
            SMALL
                    + """
                    modulators:
                      ours: {ligand: oxytocin, baseline: 1 nM}
                      blocker: {ligand: OTA, concentration: 5 nM, from: 1 s}
                    projections:
                      feed:
                        from: outside
                        to: cells
                        through: current
                        in-degree: 5
                        weight: 100 pA
                        delay: 1 ms
                        plasticity: {rule: three factors, potentiation: 10 pA, potentiation time: 20 ms, depression: 10 pA, depression time: 20 ms, eligibility: 1 s, receptor: OXTR, gain: 0.1 /s, reference: 0.2, largest: 200 pA}
                    record:
                      - {response of: OXTR, every: 10 ms}
                    """;

    @Test
    void aModulatorOfTheChemistryActsThroughTheReceptorOfTheAtlas() {
        Network network = read(GATED).network();
        var rule = (Plasticity.ThreeFactor) network.projections().getFirst().plasticity();
        assertThat(rule.gate()).isEqualTo(new Plasticity.Response(ATLAS.receptor("OXTR")));
        assertThat(rule.gain()).isEqualTo(1e-4);
        assertThat(rule.reference()).isEqualTo(0.2);
        var ours = (Modulator.Released) network.modulators().get(0);
        double halfLife = 7 * 60_000.0;
        assertThat(ours.clearance()).isCloseTo(halfLife / Math.log(2), within(1e-6));
        var blocker = (Modulator.Given) network.modulators().get(1);
        assertThat(blocker.concentration().values()).containsExactly(0.0, 5.0);
        assertThat(network.recorders()).containsExactly(new Recorder.Response(ATLAS.receptor("OXTR"), 10));
    }

    @Test
    void unknownLigandsAndReceptorsAreNamedWithTheNearest() {
        assertThat(problems(GATED.replace("ligand: oxytocin", "ligand: oxytozin")))
                .contains("(modulators.ours.ligand)")
                .contains("did you mean oxytocin?");
        assertThat(problems(GATED.replace("receptor: OXTR", "receptor: OXTS")))
                .contains("(projections.feed.plasticity.receptor)")
                .contains("did you mean OXTR?");
    }

    @Test
    void aReceptorThatNothingBindsIsRefused() {
        assertThat(problems(GATED.replace("receptor: OXTR", "receptor: D1")))
                .contains("D1, to which no modulator of this network binds")
                .contains("dopamine");
    }

    @Test
    void aLigandThatTransportersTakeUpNeedsAClearance() {
        assertThat(problems(GATED.replace("ligand: oxytocin", "ligand: dopamine")))
                .contains("dopamine is taken up by transporters")
                .contains("write clearance: 90 ms");
    }
}
