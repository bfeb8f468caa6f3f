package ligare.study.zoom;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Comparison;
import ligare.engine.spiking.SpikeTrains;
import ligare.study.picture.PairPlot;
import ligare.study.picture.RasterPlot;

/// A moment as pictures: the spikes of every population, and their rates beside the coarse ones.
public final class ZoomPictures {
    private static final int ROWS = 10;
    private static final double HERTZ = 1000;

    private ZoomPictures() {}

    /// Spikes after the warm-up.
    public static RasterPlot raster(Zoom zoom) {
        List<RasterPlot.Band> bands = new ArrayList<>();
        for (Comparison.Grouping grouping : zoom.moment().parts().groupings()) {
            bands.add(band(zoom, grouping, bands.size()));
        }
        double duration = zoom.spikes().duration() - zoom.warmUp();
        return new RasterPlot(bands, 0, duration, List.of(), duration);
    }

    /// A few cells of every pool, pools in turn.
    private static RasterPlot.Band band(Zoom zoom, Comparison.Grouping grouping, int ink) {
        List<Double> times = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        int shown = 0;
        int cells = 0;
        int most = Math.max(1, ROWS / grouping.pools().length);
        for (int pool : grouping.pools()) {
            int size = zoom.moment().circuit().pools().get(pool).size();
            cells += size;
            int here = Math.min(Math.min(most, size), ROWS - shown);
            SpikeTrains trains = zoom.spikes().activities().get(pool).spikes().orElseThrow();
            for (int k = 0; k < trains.count(); k++) {
                if (trains.unit(k) < here && trains.time(k) >= zoom.warmUp()) {
                    times.add(trains.time(k) - zoom.warmUp());
                    rows.add(shown + trains.unit(k));
                }
            }
            shown += here;
        }
        return new RasterPlot.Band(
                grouping.name(),
                "%d of %,d cells".formatted(shown, cells),
                shown,
                times.stream().mapToDouble(each -> each).toArray(),
                rows.stream().mapToInt(each -> each).toArray(),
                ink);
    }

    /// Rates in spikes and on the coarse clocks.
    public static PairPlot rates(Zoom zoom) {
        List<PairPlot.Row> rows = new ArrayList<>();
        for (Agreement each : zoom.comparison().rows()) {
            rows.add(
                    new PairPlot.Row(
                            each.population(), HERTZ * each.spiking(), HERTZ * each.quasiStationary(), rows.size()));
        }
        return new PairPlot(rows, "spikes", "slow clock", "Hz");
    }
}
