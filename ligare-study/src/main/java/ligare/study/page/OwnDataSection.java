package ligare.study.page;

import ligare.study.picture.Markup;
import ligare.study.planning.OwnData;

/// A user's own tests beside the model.
final class OwnDataSection {
    private OwnDataSection() {}

    static Markup of(OwnData data) {
        Markup section = new Markup().open("section").element("h2", "Your own tests");
        return section.add(Lines.of(data.words())).close();
    }
}
