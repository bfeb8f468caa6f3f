package ligare.study.picture;

/// An effect with its interval, over the region in which a published claim says that it lies.
///
/// @param effect what the model yields
/// @param low lower end of its interval
/// @param high upper end
/// @param claimedLow lower end of the claimed region; negative infinity: none; NaN: nothing is claimed
/// @param claimedHigh upper end; infinity: none
/// @param axis values that are shown, the same for all claims to be compared; places are ignored
/// @param unit of all values
/// @param tone of the verdict
public record ClaimPicture(
        double effect,
        double low,
        double high,
        double claimedLow,
        double claimedHigh,
        Axis axis,
        String unit,
        Tone tone)
        implements Picture {
    private static final double LEFT = 2;
    private static final double RIGHT = 98;
    private static final double MIDDLE = 12;
    private static final double HEIGHT = 36;
    private static final double ROOM = 18;

    @Override
    public Markup markup() {
        Axis places = new Axis(axis.low(), axis.high(), false, LEFT, RIGHT);
        Svg svg =
                new Svg(
                        HEIGHT,
                        "Effect %s, interval %s to %s"
                                .formatted(Digits.of(effect, unit), Digits.of(low), Digits.of(high)));
        if (!Double.isNaN(claimedLow)) {
            double from = places.clipped(claimedLow);
            svg.rect(from, 2, places.clipped(claimedHigh) - from, 20, "claimed");
        }
        svg.line(LEFT, 22, RIGHT, 22, "grid");
        if (axis.low() <= 0 && axis.high() >= 0) {
            svg.line(places.at(0), 0, places.at(0), 25, "axis");
            svg.text(places.at(0), 34, "0", places.at(0) < 6 ? "start faint" : "middle faint");
        }
        end(svg, places, axis.low());
        end(svg, places, axis.high());
        if (Double.isFinite(low) && Double.isFinite(high)) {
            svg.line(places.clipped(low), MIDDLE, places.clipped(high), MIDDLE, "interval " + tone.style());
        }
        if (Double.isFinite(effect)) {
            svg.dots(new double[] {places.clipped(effect)}, new double[] {MIDDLE}, "mean " + tone.style());
        } else {
            svg.text(50, 16, "not applicable", "middle faint");
        }
        return svg.markup();
    }

    private void end(Svg svg, Axis places, double value) {
        boolean free = axis.low() > 0 || axis.high() < 0 || Math.abs(places.at(value) - places.at(0)) > ROOM;
        if (value != 0 && free) {
            String label = Digits.signed(value) + (value == axis.high() && !unit.isEmpty() ? " " + unit : "");
            svg.text(places.at(value), 34, label, value == axis.low() ? "start faint" : "end faint");
        }
    }
}
