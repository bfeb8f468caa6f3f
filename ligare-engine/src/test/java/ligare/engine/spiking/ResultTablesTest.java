package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import ligare.model.network.Course;
import ligare.model.network.Input;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import org.junit.jupiter.api.Test;

/// The tables of a run that can be worked out by hand: 30 mV onto threshold 20 mV from 0 takes 22.0 ms.
class ResultTablesTest {
    private static final SpikingResult RESULT =
            Spiking.run(
                    Nets.only(
                            new Population("cell, one", 1, Nets.leaky(2), List.of()),
                            List.of(new Input.Current("drive", "cell, one", Course.constant(30))),
                            Recorder.Spikes.all("cell, one"),
                            new Recorder.Trace("cell, one", "voltage", 1, 10)),
                    30,
                    1,
                    1);

    @Test
    void spikesAreListedWithPopulationUnitAndTime() throws IOException {
        var text = new StringBuilder();
        ResultTables.spikes(RESULT, text);
        assertThat(text).hasToString("population,unit,time_ms\n\"cell, one\",0,22.0000\n");
    }

    @Test
    void ratesHaveOneRowForEachBin() throws IOException {
        var text = new StringBuilder();
        ResultTables.rates(RESULT, text);
        List<String> rows = text.toString().lines().toList();
        assertThat(rows).hasSize(31);
        assertThat(rows.getFirst()).isEqualTo("time_ms,\"cell, one (Hz)\"");
        assertThat(rows.get(22)).isEqualTo("21.0000,1000.00");
        assertThat(rows.get(23)).isEqualTo("22.0000,0.00000");
    }

    @Test
    void tracesBeginAtTimeZero() throws IOException {
        var text = new StringBuilder();
        ResultTables.traces(RESULT, text);
        List<String> rows = text.toString().lines().toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).isEqualTo("\"cell, one\",voltage,0,0.00000,0.00000");
        assertThat(rows.get(2)).startsWith("\"cell, one\",voltage,0,10.0000,11.80");
    }
}
