package ligare.study.page;

import ligare.study.picture.Markup;

/// Text in lines and columns, as on a terminal.
final class Lines {
    private Lines() {}

    static Markup of(String words) {
        Markup lines = new Markup().open("pre", "class", "wide");
        words.strip().lines().forEach(line -> lines.text(line).leaf("br"));
        return lines.close();
    }
}
