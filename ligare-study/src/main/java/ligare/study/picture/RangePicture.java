package ligare.study.picture;

/// Where a value lies in the range that it may have.
///
/// @param low lower end
/// @param high upper end, above low
/// @param value within or beyond it
public record RangePicture(double low, double high, double value) implements Picture {
    private static final double WIDE = 20;

    @Override
    public Markup markup() {
        boolean logarithmic = low > 0 && high / low > WIDE;
        Axis axis = new Axis(low, high, logarithmic, 3, 97);
        Svg svg = new Svg(12, "%s between %s and %s".formatted(Digits.of(value), Digits.of(low), Digits.of(high)));
        svg.line(3, 6, 97, 6, "axis").line(3, 2, 3, 10, "axis").line(97, 2, 97, 10, "axis");
        return svg.dots(new double[] {axis.clipped(value)}, new double[] {6}, "mean ink6").markup();
    }
}
