package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        Markup markup = new Markup().element("p", "<script>&'\"", "title", "\"><script>");
        assertThat(markup).hasToString("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;&amp;&#39;&quot;</p>");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        String text = "a\u0000b\u001bc\u0085d\u202ee\u2066f\uffffg\ud800h\nI\u2009j";
        assertThat(new Markup().text(text)).hasToString("abcdefgh I\u2009j");
    }

    @Test
    void namesAreNeverTexts() {
        assertThatThrownBy(() -> new Markup().open("p onclick=x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Markup().open("p", "a b", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Markup().open("p", "title")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Markup().style("</style>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOpenHasToBeClosed() {
        assertThatThrownBy(() -> new Markup().open("p").toString()).isInstanceOf(IllegalStateException.class);
    }
}
