package ligare.study.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Something to look at: plain arrays and labels that know how to be drawn.
public interface Picture {
    /// How many colours can be told apart; numbers of colours are taken modulo it.
    int COLOURS = 6;

    /// The picture as HTML with inline SVG; looks right in a page that holds [#stylesheet()].
    Markup markup();

    /// The rules that pictures need: colours for light and dark, lines, letters, panels that wrap.
    static String stylesheet() {
        try (InputStream rules = Picture.class.getResourceAsStream("picture.css")) {
            if (rules == null) throw new IllegalStateException("picture.css is missing");
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
