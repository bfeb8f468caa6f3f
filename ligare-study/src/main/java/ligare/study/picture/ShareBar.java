package ligare.study.picture;

import java.util.List;

/// A whole divided into named shares, with marks where a decision falls.
///
/// @param title what is divided
/// @param parts from the left
/// @param marks places between 0 and 1, such as 0.2 and 0.8
public record ShareBar(String title, List<Part> parts, double[] marks) implements Picture {
    public ShareBar {
        parts = List.copyOf(parts);
    }

    /// A share.
    ///
    /// @param share 0 to 1
    /// @param label shown inside when there is room
    /// @param tone what it says
    public record Part(double share, String label, Tone tone) {}

    @Override
    public Markup markup() {
        Svg svg = new Svg(18, title);
        double from = 0;
        for (Part part : parts) {
            double width = 100 * part.share();
            svg.rect(from, 2, width, 14, "fill " + part.tone().style());
            if (width > 22) svg.text(from + width / 2, 13, part.label(), "middle on-" + part.tone().style());
            from += width;
        }
        for (double mark : marks) {
            svg.line(100 * mark, 0, 100 * mark, 18, "threshold");
        }
        return svg.markup();
    }
}
