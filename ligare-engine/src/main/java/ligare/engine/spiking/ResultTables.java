package ligare.engine.spiking;

import java.io.IOException;
import java.util.Locale;
import ligare.engine.CsvCell;

/// What a run gave as tables of comma-separated values, for other programs. Times in ms, rates in Hz.
public final class ResultTables {
    private static final double HERTZ_PER_KILOHERTZ = 1000;

    private ResultTables() {}

    /// Recorded spikes: `population,unit,time`.
    public static void spikes(SpikingResult result, Appendable out) throws IOException {
        out.append("population,unit,time_ms\n");
        for (PopulationActivity activity : result.activities()) {
            if (activity.spikes().isEmpty()) {
                continue;
            }
            SpikeTrains spikes = activity.spikes().get();
            String name = CsvCell.of(activity.name());
            for (int k = 0; k < spikes.count(); k++) {
                out.append(name).append(',').append(Integer.toString(spikes.unit(k))).append(',');
                out.append(number(spikes.time(k))).append('\n');
            }
        }
    }

    /// Mean rate of each population in each bin: `time` of the bin's beginning, then a column for each population.
    public static void rates(SpikingResult result, Appendable out) throws IOException {
        out.append("time_ms");
        for (PopulationActivity activity : result.activities()) {
            out.append(',').append(CsvCell.of(activity.name() + " (Hz)"));
        }
        out.append('\n');
        PopulationActivity first = result.activities().getFirst();
        for (int bin = 0; bin < first.bins(); bin++) {
            out.append(number(bin * first.binWidth()));
            for (PopulationActivity activity : result.activities()) {
                double width = Math.min(activity.binWidth(), result.duration() - bin * activity.binWidth());
                double rate = activity.count(bin) / (activity.size() * width);
                out.append(',').append(number(rate * HERTZ_PER_KILOHERTZ));
            }
            out.append('\n');
        }
    }

    /// Recorded variables: `population,variable,unit,time,value`, in the unit of the variable.
    public static void traces(SpikingResult result, Appendable out) throws IOException {
        out.append("population,variable,unit,time_ms,value\n");
        for (Trace trace : result.traces()) {
            for (int unit = 0; unit < trace.units(); unit++) {
                for (int k = 0; k < trace.samples(); k++) {
                    out.append(CsvCell.of(trace.population()))
                            .append(',')
                            .append(CsvCell.of(trace.variable()))
                            .append(',');
                    out.append(Integer.toString(unit)).append(',').append(number(k * trace.interval())).append(',');
                    out.append(number(trace.value(unit, k))).append('\n');
                }
            }
        }
        for (SignalTrace trace : result.signals()) {
            for (int k = 0; k < trace.samples(); k++) {
                out.append(',').append(CsvCell.of(trace.name())).append(",,").append(number(k * trace.interval()));
                out.append(',').append(number(trace.value(k))).append('\n');
            }
        }
        for (WeightHistory history : result.weights()) {
            for (int k = 0; k < history.samples(); k++) {
                out.append(',').append(CsvCell.of("mean weight of " + history.projection())).append(",,");
                out.append(number(k * history.interval())).append(',').append(number(history.mean(k))).append('\n');
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
