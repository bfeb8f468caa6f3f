package ligare.study.page;

import ligare.study.picture.Markup;
import ligare.study.planning.OwnData;

/// A user's own tests beside the model, for a page that holds [Report#rules()].
public final class OwnDataSection {
    private OwnDataSection() {}

    /// The part of the page.
    public static Markup of(OwnData data) {
        Markup section = new Markup().open("section").element("h2", "Your own tests");
        return section.add(Lines.of(data.words())).close();
    }
}
