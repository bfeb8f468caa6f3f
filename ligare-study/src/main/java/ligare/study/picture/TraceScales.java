package ligare.study.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;

/// One scale for each quantity of a trace plot, the same in every column.
///
/// @param axes label of a panel → its scale
record TraceScales(Map<String, Axis> axes) {
    /// Largest over middle value from which decades are shown.
    private static final double WIDE_RANGE = 50;

    private static final double DECADES = 1e4;
    private static final int TICKS = 2;

    static TraceScales of(List<TracePlot.Column> columns, double from, double to) {
        Map<String, List<Double>> values = new HashMap<>();
        Set<String> decades = new HashSet<>();
        for (TracePlot.Column column : columns) {
            for (TracePlot.Panel panel : column.panels()) {
                if (panel.decades()) decades.add(panel.label());
                List<Double> here = values.computeIfAbsent(panel.label(), _ -> new ArrayList<>());
                panel.lines().forEach(l -> DoubleStream.of(l.values()).filter(Double::isFinite).forEach(here::add));
            }
        }
        Map<String, Axis> axes = new HashMap<>();
        values.forEach((label, all) -> {
            double[] sorted = all.stream().mapToDouble(v -> v).sorted().toArray();
            axes.put(label, decades.contains(label) ? wide(sorted, from, to) : Axis.around(sorted, TICKS, from, to));
        });
        return new TraceScales(axes);
    }

    Axis of(TracePlot.Panel panel) {
        return Objects.requireNonNull(axes.get(panel.label()));
    }

    /// The decades below the largest value if that is far above the middle one, as with a drug that is given and leaves.
    private static Axis wide(double[] sorted, double from, double to) {
        if (sorted.length > 0 && sorted[0] >= 0) {
            double largest = sorted[sorted.length - 1];
            double middle = sorted[sorted.length / 2];
            if (largest > 0 && middle * WIDE_RANGE < largest) {
                double top = Math.pow(10, Math.ceil(Math.log10(largest) - 1e-9));
                return new Axis(top / DECADES, top, true, from, to);
            }
        }
        return Axis.around(sorted, TICKS, from, to);
    }
}
