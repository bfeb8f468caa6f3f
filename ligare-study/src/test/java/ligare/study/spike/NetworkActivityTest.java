package ligare.study.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Input;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import ligare.study.picture.RasterPlot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Rates, irregularity and synchrony where they are known, and pictures that hold what they should.
class NetworkActivityTest {
    private static final double DURATION = 10_000;
    private static final int UNITS = 50;

    /// Independent dice at 20 Hz, and clocks that all started together.
    private static final Network NETWORK =
            new Network(
                    "known",
                    0.1,
                    List.of(
                            new Population("dice", UNITS, new PoissonSource(Course.constant(0.02)), List.of()),
                            new Population(
                                    "clocks",
                                    UNITS,
                                    new LeakyIntegrateAndFire(20, 1, 0, 20, 0, 2),
                                    List.of(),
                                    new Distribution.Constant(0))),
                    List.of(),
                    List.of(new Input.Current("steady", "clocks", Course.constant(30))),
                    List.of());

    private static NetworkActivity run(Network network, double duration) {
        return new SpikePlan(new NetworkRun(network, "", duration, 1, List.of()), duration, 1, 1).run(_ -> {});
    }

    @Test
    void whatIsSummedUpIsWhatAlgebraSays() {
        NetworkActivity activity = run(NETWORK, DURATION);
        assertThat(activity.countedFrom()).isEqualTo(200);

        Firing dice = activity.firing().getFirst();
        // 9800 ms of 50 units: 9800 spikes expected, standard error 1 %; six standard errors are never reached by
        // chance
        assertThat(dice.rate()).isCloseTo(20, within(1.2));
        // a Poisson process; the standard error over 50 units with about 195 intervals each is below 0.01
        assertThat(dice.irregularity()).isCloseTo(1, within(0.06));
        // variance of 1960 counts: standard error √(2/1960) = 0.032
        assertThat(dice.synchrony()).isCloseTo(1, within(0.2));

        Firing clocks = activity.firing().getLast();
        assertThat(clocks.rate()).isCloseTo(1000 / (2 + 20 * Math.log(3)), within(0.1));
        assertThat(clocks.irregularity()).isZero();
        // all fire in the same 5 ms or none: count 50 with share p, so variance/mean = 50·(1 − p), p = 5 ms/interval
        assertThat(clocks.synchrony()).isCloseTo(UNITS * (1 - 5 / (2 + 20 * Math.log(3))), within(1.0));
        assertThat(activity.findings())
                .contains("'clocks' (50 units) fired at 41.", "partly together", "independently");
    }

    @Test
    void spikesAreKeptOfEveryPopulationAndRecordingChangesNone() {
        NetworkActivity looked = run(NETWORK, 500);
        NetworkActivity asked =
                run(NETWORK.recording(List.of(new Recorder.Spikes("dice", 3), Recorder.Spikes.all("clocks"))), 500);
        assertThat(looked.firing()).extracting(Firing::recorded).containsExactly(UNITS, UNITS);
        assertThat(asked.firing()).extracting(Firing::recorded).containsExactly(3, UNITS);
        assertThat(asked.result().spikeHash()).isEqualTo(looked.result().spikeHash());
    }

    @Test
    void whoNeverFiresIsSaidToBeSilent() {
        Network silent =
                new Network(
                        "silent",
                        0.1,
                        List.of(new Population("cells", 2, new LeakyIntegrateAndFire(20, 1, 0, 20, 0, 2), List.of())),
                        List.of(),
                        List.of(),
                        List.of());
        NetworkActivity activity = run(silent, 1);
        assertThat(activity.firing().getFirst().irregularity()).isNaN();
        assertThat(activity.findings()).contains("'cells' stayed silent.");
        assertThat(ActivityPictures.raster(activity.result()).file()).contains("<svg");
    }

    @Test
    void aPictureShowsTheSpikesAndIsAFileOfItsOwn() throws Exception {
        NetworkActivity activity = run(NETWORK, 2000);
        RasterPlot raster = ActivityPictures.raster(activity.result());
        assertThat(raster.from()).isZero();
        assertThat(raster.bands()).extracting(band -> band.times().length).allMatch(n -> n > 1500);

        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(raster.file())))
                        .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(3);
        assertThat(root.getTextContent()).contains("prefers-color-scheme: dark", "dice", "clocks");
    }

    @Test
    void moreSpikesThanCanBeSeenAreShownForTheEndAlone() {
        Network busy =
                new Network(
                        "busy",
                        0.1,
                        List.of(new Population("dice", 200, new PoissonSource(Course.constant(0.1)), List.of())),
                        List.of(),
                        List.of(),
                        List.of());
        RasterPlot raster = ActivityPictures.raster(run(busy, DURATION).result());
        // 80 rows of 100 Hz: 80,000 spikes in 10 s, halved three times
        assertThat(raster.from()).isEqualTo(8750);
        assertThat(raster.bands().getFirst().units()).isEqualTo(80);
        assertThat(raster.bands().getFirst().times()).hasSizeBetween(9000, 12_000);
        assertThat(raster.bands().getFirst().times()[0]).isGreaterThanOrEqualTo(8750);
    }
}
