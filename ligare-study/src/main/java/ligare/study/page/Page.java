package ligare.study.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import ligare.study.picture.Markup;
import ligare.study.picture.Picture;

/// One HTML file: no script, nothing fetched from anywhere, readable from disk, on paper, on a telephone, in light and
/// dark.
final class Page {
    /// Nothing may be loaded or sent, and no script may run, whatever a text from a file tries.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Page() {}

    /// The whole document.
    ///
    /// @param title of the window
    /// @param main everything that is shown
    static String html(String title, Markup main) {
        Markup page = new Markup();
        page.open("html", "lang", "en").open("head").leaf("meta", "charset", "utf-8");
        page.leaf("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title).style(rules()).close();
        page.open("body").open("main").add(main);
        return "<!DOCTYPE html>\n" + page.close().close().close() + "\n";
    }

    /// The rules of the page and of its pictures.
    static String rules() {
        return Picture.stylesheet() + stylesheet();
    }

    private static String stylesheet() {
        try (InputStream rules = Page.class.getResourceAsStream("page.css")) {
            if (rules == null) throw new IllegalStateException("page.css is missing");
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
