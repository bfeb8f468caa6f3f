package ligare.study.spike;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.spiking.PopulationActivity;
import ligare.engine.spiking.SpikeTrains;
import ligare.engine.spiking.SpikingResult;
import ligare.engine.spiking.Trace;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;
import ligare.study.picture.RasterPlot;
import ligare.study.picture.TracePlot;

/// What a network did, as pictures. Where there are more spikes than a picture can show, the last of them are shown.
public final class ActivityPictures {
    private static final int MOST_ROWS = 80;
    private static final int MOST_SPIKES = 12_000;
    private static final int BINS = 240;
    private static final int FEW_BINS = 60;
    private static final int SPIKES_PER_BIN = 4;
    private static final double NARROWEST = 5;
    private static final double HERTZ = 1000;
    private static final int MOST_LINES = 3;
    private static final int MOST_SAMPLES = 4000;

    private final SpikingResult result;
    private final double from;

    private ActivityPictures(SpikingResult result) {
        this.result = result;
        this.from = from();
    }

    /// Spikes and rates.
    public static RasterPlot raster(SpikingResult result) {
        return new ActivityPictures(result).raster();
    }

    /// Recorded variables over the stretch of time that the raster shows; empty where none was recorded.
    public static TracePlot traces(SpikingResult result) {
        ActivityPictures pictures = new ActivityPictures(result);
        List<TracePlot.Column> columns = new ArrayList<>();
        for (PopulationActivity activity : result.activities()) {
            List<TracePlot.Panel> panels =
                    result.traces().stream()
                            .filter(trace -> trace.population().equals(activity.name()))
                            .map(pictures::panel)
                            .toList();
            if (!panels.isEmpty()) {
                columns.add(new TracePlot.Column(activity.name(), List.of(), panels));
            }
        }
        List<TracePlot.Panel> others = new ArrayList<>();
        result.weights()
                .forEach(w ->
                        others.add(
                                sampled("mean weight of " + w.projection(), "", w.interval(), w.samples(), w::mean)));
        result.signals().forEach(s -> others.add(sampled(s.name(), s.unit(), s.interval(), s.samples(), s::value)));
        if (!others.isEmpty()) {
            columns.add(new TracePlot.Column("whole network", List.of(), others));
        }
        return new TracePlot(columns);
    }

    private RasterPlot raster() {
        List<RasterPlot.Band> bands = new ArrayList<>();
        for (int k = 0; k < result.activities().size(); k++) {
            bands.add(band(result.activities().get(k), k));
        }
        return new RasterPlot(
                bands, from, Math.max(result.duration(), from + result.network().step()), rates(), result.duration());
    }

    /// The beginning of the longest stretch, halved and halved again, that has few enough spikes.
    private double from() {
        double length = result.duration();
        while (length > NARROWEST && shown(result.duration() - length) > MOST_SPIKES) {
            length /= 2;
        }
        return result.duration() - length;
    }

    private long shown(double since) {
        return result.activities().stream()
                .flatMap(activity -> activity.spikes().stream())
                .mapToLong(trains -> {
                    long count = 0;
                    for (int k = first(trains, since); k < trains.count(); k++) {
                        count += trains.unit(k) < MOST_ROWS ? 1 : 0;
                    }
                    return count;
                })
                .sum();
    }

    private static int first(SpikeTrains trains, double since) {
        int low = 0;
        int high = trains.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trains.time(middle) < since) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private RasterPlot.Band band(PopulationActivity activity, int ink) {
        SpikeTrains trains = activity.spikes().orElseThrow();
        int units = Math.min(MOST_ROWS, trains.units());
        List<Integer> spikes = new ArrayList<>();
        for (int k = first(trains, from); k < trains.count(); k++) {
            if (trains.unit(k) < units) {
                spikes.add(k);
            }
        }
        String note =
                units == activity.size()
                        ? Digits.of(activity.size()) + (activity.size() == 1 ? " unit" : " units")
                        : "%d of %s units".formatted(units, Digits.of(activity.size()));
        return new RasterPlot.Band(
                activity.name(),
                from > 0 ? note + ", last " + Digits.of(result.duration() - from, Dimension.TIME) : note,
                units,
                spikes.stream().mapToDouble(trains::time).toArray(),
                spikes.stream().mapToInt(trains::unit).toArray(),
                ink);
    }

    private List<RasterPlot.Rate> rates() {
        List<RasterPlot.Rate> rates = new ArrayList<>();
        for (int k = 0; k < result.activities().size(); k++) {
            rates.add(rate(result.activities().get(k), k));
        }
        return rates;
    }

    /// A rate in bins as fine as the spikes allow.
    private RasterPlot.Rate rate(PopulationActivity activity, int ink) {
        int pieces = activity.count() >= (long) SPIKES_PER_BIN * BINS ? BINS : FEW_BINS;
        double finest = Math.max(NARROWEST, result.duration() / pieces);
        int width = Math.max(1, (int) Math.ceil(finest / activity.binWidth()));
        int bins = activity.bins() / width;
        double[] times = new double[bins];
        double[] values = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double begin = bin * width * activity.binWidth();
            double end = begin + width * activity.binWidth();
            times[bin] = (begin + end) / 2;
            values[bin] = HERTZ * activity.rate(begin, end);
        }
        return new RasterPlot.Rate(activity.name(), times, values, ink);
    }

    private TracePlot.Panel panel(Trace trace) {
        List<TracePlot.Line> lines = new ArrayList<>();
        int first = (int) Math.ceil(from / trace.interval());
        int every = Math.max(1, (trace.samples() - first) / MOST_SAMPLES);
        int count = Math.max(0, (trace.samples() - first) / every);
        for (int unit = 0; unit < Math.min(MOST_LINES, trace.units()); unit++) {
            double[] times = new double[count];
            double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                int sample = first + k * every;
                times[k] = sample * trace.interval();
                values[k] = trace.value(unit, sample);
            }
            lines.add(new TracePlot.Line(times, values, unit));
        }
        return new TracePlot.Panel(trace.variable(), trace.variable().equals("voltage") ? "mV" : "", false, lines);
    }

    private interface Samples {
        double at(int sample);
    }

    private static TracePlot.Panel sampled(String label, String unit, double interval, int samples, Samples values) {
        int every = Math.max(1, samples / MOST_SAMPLES);
        double[] times = new double[samples / every];
        double[] shown = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * every * interval;
            shown[k] = values.at(k * every);
        }
        return new TracePlot.Panel(label, unit, false, List.of(new TracePlot.Line(times, shown, 0)));
    }
}
