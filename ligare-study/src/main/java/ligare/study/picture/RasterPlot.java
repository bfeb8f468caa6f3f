package ligare.study.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import ligare.model.unit.Dimension;

/// Spikes as marks, one line per unit, population below population; under them the rates of the whole run, where the
/// stretch shown above is shaded.
///
/// @param bands populations
/// @param from beginning of the stretch that is shown, ms
/// @param to its end, ms
/// @param rates rates in time; none: no panel of rates
/// @param end of the run, ms
public record RasterPlot(List<Band> bands, double from, double to, List<Rate> rates, double end) implements Picture {
    private static final double LEFT = 0.5;
    private static final double RIGHT = 99.5;
    private static final double LABEL = 16;
    private static final double GAP = 6;
    private static final double CLOCK = 22;
    private static final double RATES = 110;
    private static final double MOST_ROW = 9;
    private static final double BAND = 130;
    private static final int TICKS = 8;
    private static final double FILE_WIDTH = 920;

    public RasterPlot {
        bands = List.copyOf(bands);
        rates = List.copyOf(rates);
        if (!(from < to)) {
            throw new IllegalArgumentException("a raster shows a stretch of time, was %s to %s".formatted(from, to));
        }
    }

    /// One population.
    ///
    /// @param label its name
    /// @param note such as how many of its units are shown
    /// @param units lines of the raster, >= 1
    /// @param times of spikes, ms
    /// @param rows unit of each spike, from 0
    /// @param ink number of its colour
    public record Band(String label, String note, int units, double[] times, int[] rows, int ink) {
        double row() {
            return Math.clamp(BAND / units, 1.5, MOST_ROW);
        }

        double height() {
            return LABEL + units * row() + GAP;
        }
    }

    /// Rate of one population.
    ///
    /// @param label its name
    /// @param times middles of the bins, ms
    /// @param values Hz
    /// @param ink number of its colour
    public record Rate(String label, double[] times, double[] values, int ink) {}

    @Override
    public Markup markup() {
        return drawing().markup();
    }

    /// The picture as a file of its own, for light and dark.
    public String file() {
        return drawing().document(FILE_WIDTH, Picture.stylesheet());
    }

    private Svg drawing() {
        double raster = bands.stream().mapToDouble(Band::height).sum() + CLOCK;
        double height = raster + (rates.isEmpty() ? 0 : LABEL + RATES + CLOCK);
        Svg svg =
                new Svg(height, "Spikes of %s".formatted(String.join(", ", bands.stream().map(Band::label).toList())));
        Axis time = new Axis(from, to, false, LEFT, RIGHT);
        double top = 0;
        for (Band band : bands) {
            draw(svg, band, time, top);
            top += band.height();
        }
        clock(svg, time, top);
        if (!rates.isEmpty()) {
            rates(svg, raster);
        }
        return svg;
    }

    private static void draw(Svg svg, Band band, Axis time, double top) {
        svg.text(LEFT, top + 12, band.label(), "start ink" + band.ink() % Picture.COLOURS);
        svg.text(RIGHT, top + 12, band.note(), "end faint");
        svg.rect(LEFT, top + LABEL, RIGHT - LEFT, band.units() * band.row(), "ground");
        StringBuilder path = new StringBuilder();
        String stroke = "v" + Svg.place(Math.max(1.5, band.row() - 1));
        for (int k = 0; k < band.times().length; k++) {
            double x = time.at(band.times()[k]);
            if (x >= LEFT && x <= RIGHT) {
                double y = top + LABEL + band.rows()[k] * band.row();
                path.append('M').append(Svg.place(x)).append(' ').append(Svg.place(y)).append(stroke);
            }
        }
        svg.path(path.toString(), "spikes ink" + band.ink() % Picture.COLOURS);
    }

    private void rates(Svg svg, double top) {
        Axis time = new Axis(0, end, false, LEFT, RIGHT);
        double[] values = rates.stream().flatMapToDouble(rate -> DoubleStream.of(rate.values())).toArray();
        Axis scale = Axis.fromZero(values, top + LABEL + RATES, top + LABEL);
        svg.text(LEFT, top + 12, "Rate, Hz", "start");
        if (from > 0 || to < end) {
            svg.rect(time.at(from), top + LABEL, time.at(to) - time.at(from), RATES, "shade0");
        }
        for (double tick : scale.ticks(3)) {
            svg.line(LEFT, scale.at(tick), RIGHT, scale.at(tick), tick == 0 ? "axis" : "grid");
            svg.text(LEFT, scale.at(tick) - 3, Digits.of(tick), "start faint");
        }
        for (Rate rate : rates) {
            double[] xs = Arrays.stream(rate.times()).map(time::at).toArray();
            double[] ys = Arrays.stream(rate.values()).map(scale::at).toArray();
            svg.course(xs, ys, "course ink" + rate.ink() % Picture.COLOURS);
        }
        clock(svg, time, top + LABEL + RATES);
    }

    private static void clock(Svg svg, Axis time, double top) {
        svg.line(LEFT, top + 1, RIGHT, top + 1, "axis");
        for (double tick : time.times(TICKS)) {
            double x = time.at(tick);
            svg.line(x, top + 1, x, top + 5, "axis");
            String label = tick == 0 ? "0" : Digits.of(tick, Dimension.TIME);
            svg.text(x, top + 16, label, x > 96 ? "end faint" : x < 4 ? "start faint" : "middle faint");
        }
    }
}
