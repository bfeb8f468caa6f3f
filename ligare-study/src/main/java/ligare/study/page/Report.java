package ligare.study.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ligare.study.picture.Markup;
import ligare.study.picture.Picture;

/// A report as one HTML file: no script, nothing fetched from anywhere, readable from disk, on paper, on a telephone, in
/// light and dark. A pure function of its input.
public final class Report {
    /// Nothing may be loaded or sent, and no script may run, whatever a text from a file tries.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final String html;

    private Report(String html) {
        this.html = html;
    }

    /// The report of these runs.
    public static Report of(ReportInput input) {
        Markup page = new Markup();
        page.open("html", "lang", "en").open("head").leaf("meta", "charset", "utf-8");
        page.leaf("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", Head.title(input)).style(Picture.stylesheet() + stylesheet()).close();
        page.open("body").open("main").add(Head.of(input));
        if (input.answer() != null) page.add(StudySection.of(input, input.answer()));
        if (input.board() != null) page.add(BoardSection.of(input.board()));
        page.add(FindingSection.all(input));
        if (input.board() != null)
            page.add(ControlsSection.of(input.board().controls(), input.atlas().nulls().values()));
        page.add(NumbersSection.of(input)).add(CalibrationSection.of(input.atlas())).add(Head.colophon(input));
        return new Report("<!DOCTYPE html>\n" + page.close().close().close() + "\n");
    }

    /// The whole document.
    public String html() {
        return html;
    }

    /// Writes the document in UTF-8, replacing a file that is there.
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, html, StandardCharsets.UTF_8);
    }

    private static String stylesheet() {
        try (InputStream rules = Report.class.getResourceAsStream("page.css")) {
            if (rules == null) throw new IllegalStateException("page.css is missing");
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
