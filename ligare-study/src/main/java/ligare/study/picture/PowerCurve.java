package ligare.study.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Assurance over the number of animals: a solid line, and a dashed one at half the effect.
///
/// @param title what is compared
/// @param note  the animals needed
/// @param least fewest animals per group
/// @param wanted share that is marked
/// @param full  one share per number of animals, from the fewest on
/// @param half  the same at half the effect
public record PowerCurve(String title, String note, int least, double wanted, double[] full, double[] half)
        implements Picture {
    private static final double HEIGHT = 190;
    private static final double TOP = 10;
    private static final double BOTTOM = 160;
    private static final double LEFT = 12;
    private static final double RIGHT = 98;
    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    private static final int MARKS = 6;

    @Override
    public Markup markup() {
        Axis up = new Axis(0, 1, false, BOTTOM, TOP);
        int most = least + full.length - 1;
        Axis along = new Axis(least, most, false, LEFT, RIGHT);
        Svg svg = new Svg(HEIGHT, title + ": assurance over animals per group");
        for (double share : SHARES) {
            svg.line(LEFT, up.at(share), RIGHT, up.at(share), share == 0 ? "axis" : "grid");
            svg.text(LEFT - 1, up.at(share) + 4, Digits.percent(share), "end faint");
        }
        svg.line(LEFT, up.at(wanted), RIGHT, up.at(wanted), "threshold");
        for (double mark : along.ticks(MARKS)) {
            svg.text(along.at(mark), BOTTOM + 14, Digits.of(mark), "middle faint");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 28, "animals per group", "middle faint");
        double[] xs = IntStream.rangeClosed(least, most).mapToDouble(along::at).toArray();
        svg.course(xs, places(full, up), "course ink0").course(xs, places(half, up), "course ink1");
        return new Markup()
                .open("div", "class", "panel")
                .open("p", "class", "picture-label")
                .element("strong", title)
                .close()
                .element("p", note, "class", "faint")
                .add(svg.markup())
                .close();
    }

    private static double[] places(double[] shares, Axis up) {
        return Arrays.stream(shares).map(up::at).toArray();
    }
}
