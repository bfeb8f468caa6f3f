package ligare.study.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A picture as wide as the place it is put in. Across, places are percent of the width; down, they are pixels. Lines
/// and letters keep their size at every width: shapes lie in a layer that is stretched, letters lie above it.
final class Svg {
    private static final double MARGIN = 16;

    /// What a page says otherwise.
    private static final String FILE_RULES =
            "rect.page { fill: var(--page); } svg { font-family: system-ui, \"Liberation Sans\", sans-serif; }";

    private final double height;
    private final String title;
    private final Markup shapes = new Markup();
    private final Markup letters = new Markup();

    /// @param height px
    /// @param title what it shows, for those who cannot see it
    Svg(double height, String title) {
        this.height = height;
        this.title = title;
    }

    /// A filled rectangle.
    Svg rect(double x, double y, double width, double height, String classes) {
        shapes.leaf(
                "rect",
                "x",
                place(x),
                "y",
                place(y),
                "width",
                place(Math.max(0, width)),
                "height",
                place(Math.max(0, height)),
                "class",
                classes);
        return this;
    }

    /// A straight line.
    Svg line(double x1, double y1, double x2, double y2, String classes) {
        return path("M%s %sL%s %s".formatted(place(x1), place(y1), place(x2), place(y2)), classes);
    }

    /// A line through points; it is broken where one is not finite.
    Svg course(double[] xs, double[] ys, String classes) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < xs.length; i++) {
            boolean there = Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
            if (there) {
                path.append(drawing ? "L" : "M").append(place(xs[i])).append(' ').append(place(ys[i]));
            }
            drawing = there;
        }
        return path(path.toString(), classes);
    }

    /// Round dots; those that are not finite are left out.
    Svg dots(double[] xs, double[] ys, String classes) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(xs[i]) && Double.isFinite(ys[i])) {
                // A stroke of no length with round ends is a dot, and a stroke is never stretched.
                path.append('M').append(place(xs[i])).append(' ').append(place(ys[i])).append("h0");
            }
        }
        return path(path.toString(), "dots " + classes);
    }

    /// A path.
    Svg path(String path, String classes) {
        if (!path.isEmpty()) shapes.leaf("path", "d", path, "class", classes);
        return this;
    }

    /// A text on the line y.
    ///
    /// @param classes `start`, `middle` or `end` say which part of it lies at x
    Svg text(double x, double y, String text, String classes) {
        letters.element("text", text, "x", place(x) + "%", "y", place(y), "class", classes);
        return this;
    }

    Markup markup() {
        return new Markup()
                .open("svg", "class", "picture", "height", place(height), "role", "img")
                .element("title", title)
                .open("svg", "viewBox", "0 0 100 " + place(height), "preserveAspectRatio", "none")
                .add(shapes)
                .close()
                .add(letters)
                .close();
    }

    /// The picture as a file of its own on a page of this width, px.
    String document(double width, String rules) {
        return new Markup()
                        .open(
                                "svg",
                                "xmlns",
                                "http://www.w3.org/2000/svg",
                                "viewBox",
                                "0 0 %s %s".formatted(place(width + 2 * MARGIN), place(height + 2 * MARGIN)),
                                "width",
                                place(width + 2 * MARGIN),
                                "height",
                                place(height + 2 * MARGIN))
                        .style(rules + FILE_RULES)
                        .leaf("rect", "class", "page", "width", "100%", "height", "100%")
                        .open("svg", "x", place(MARGIN), "y", place(MARGIN), "width", place(width))
                        .add(markup())
                        .close()
                        .close()
                + "\n";
    }

    static String place(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
