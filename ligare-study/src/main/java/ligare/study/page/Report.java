package ligare.study.page;

import ligare.study.picture.Markup;

/// A report as one HTML file: no script, nothing fetched from anywhere, readable from disk, on paper, on a telephone, in
/// light and dark. A pure function of its input.
public final class Report {
    private final String html;

    private Report(String html) {
        this.html = html;
    }

    /// The report of these runs.
    public static Report of(ReportInput input) {
        Markup page = new Markup().add(Head.of(input));
        page.add(study(input));
        if (input.board() != null) page.add(BoardSection.of(input.board())).add(RerunSection.of(input.board()));
        page.add(FindingSection.all(input));
        if (input.board() != null)
            page.add(ControlsSection.of(input.board().controls(), input.atlas().nulls().values()));
        page.add(NumbersSection.of(input)).add(CalibrationSection.of(input.atlas())).add(Head.colophon(input));
        return new Report(Page.html(Head.title(input), page));
    }

    /// The parts about the study that was run and the author's own tests, for another page that holds [#rules()]; empty
    /// where none was.
    public static Markup study(ReportInput input) {
        Markup part = new Markup();
        if (input.answer() != null) part.add(StudySection.of(input, input.answer()));
        if (input.data() != null) part.add(OwnDataSection.of(input.data()));
        return part;
    }

    /// The part about one finding, for another page that holds [#rules()]; empty where it was not run.
    public static Markup finding(ReportInput input, String id) {
        return FindingSection.one(input, id);
    }

    /// The parts about findings that were run, for another page that holds [#rules()].
    public static Markup findings(ReportInput input) {
        return FindingSection.all(input);
    }

    /// The rules of the report and of its pictures.
    public static String rules() {
        return Page.rules();
    }

    /// The whole document.
    public String html() {
        return html;
    }
}
