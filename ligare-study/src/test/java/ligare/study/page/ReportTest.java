package ligare.study.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import ligare.study.report.Scoreboard;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The page is read back as XML, so what is found in it are elements and texts, not look-alikes.
class ReportTest {
    private static final Set<String> EXPECTED_ELEMENTS =
            Set.of(
                    "a",
                    "body",
                    "caption",
                    "cite",
                    "div",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "head",
                    "header",
                    "html",
                    "i",
                    "sub",
                    "li",
                    "main",
                    "meta",
                    "p",
                    "path",
                    "rect",
                    "section",
                    "span",
                    "strong",
                    "style",
                    "svg",
                    "table",
                    "tbody",
                    "td",
                    "text",
                    "th",
                    "thead",
                    "title",
                    "tr",
                    "ul");

    @Test
    void noTextBecomesMarkup() throws Exception {
        Set<String> spoilt = new TreeSet<>();
        UnaryOperator<String> spoil =
                plain -> {
                    spoilt.add(plain);
                    return plain + "\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u202e&amp;";
                };
        for (ReportInput input : List.of(Synthetic.board(spoil), Synthetic.run(spoil))) {
            Document document = read(Report.of(input).html());
            for (Element element : elements(document, "*")) {
                assertThat(EXPECTED_ELEMENTS).contains(element.getTagName());
                for (int a = 0; a < element.getAttributes().getLength(); a++) {
                    String name = element.getAttributes().item(a).getNodeName();
                    assertThat(name).doesNotStartWith("on").isNotIn("src", "style", "srcset", "action");
                }
            }
            for (Element link : elements(document, "a")) {
                assertThat(link.getAttribute("href")).matches("#[a-z0-9-]+|https://[^\"'<> ]+");
            }
            assertThat(document.getDocumentElement().getTextContent()).doesNotContain("\u0000", "\u202e");
        }
        // The test would be hollow if a spoilt text did not reach the page, as a text.
        String shown =
                read(Report.of(Synthetic.board(spoil)).html()).getDocumentElement().getTextContent()
                        + read(Report.of(Synthetic.run(spoil)).html()).getDocumentElement().getTextContent();
        assertThat(spoilt.stream().filter(plain -> !shown.contains(plain + "\"'><script>alert(1)</script>")))
                .containsExactly("20 ms");
    }

    @Test
    void theBoardLeadsToEveryFinding() throws Exception {
        Document document = read(Report.of(Synthetic.board(t -> t)).html());
        Set<String> anchors = new HashSet<>();
        elements(document, "section").forEach(s -> anchors.add("#" + s.getAttribute("id")));
        List<String> links =
                elements(document, "a").stream()
                        .map(a -> a.getAttribute("href"))
                        .filter(h -> h.startsWith("#finding"))
                        .toList();
        assertThat(links).hasSize(4);
        assertThat(anchors).containsAll(links);
        String page = document.getDocumentElement().getTextContent();
        assertThat(page)
                .contains("1 of 2", "no medical", "false positives", "gained over the null model ‘null model’")
                .contains("disagrees: disagreeing finding")
                .containsSubsequence(
                        "Contested in the literature",
                        "what they differ over",
                        "found there: contested finding",
                        "found here: other laboratory's finding")
                .contains("Contested in the literature", "Listed, not scored")
                .contains("Recalled, not read", "2 January 2026, 03:04 UTC");
    }

    @Test
    void everySubjectOfEveryGroupIsDrawn() throws Exception {
        Document document = read(Report.of(Synthetic.run(t -> t)).html());
        long dots =
                elements(document, "path").stream()
                        .filter(p -> p.getAttribute("class").contains("medium"))
                        .mapToLong(p -> p.getAttribute("d").split("h0", -1).length - 1)
                        .sum();
        // The study: two measures in two groups of 30, and a share that one subject of each group lacks. Each of four
        // findings: its pair; one of them also contact beside its pair's, and the share with real animals.
        int study = 4 * 30 + 2 * 29;
        int pairs = 4 * 4 * 30;
        int share = 2 * 29 + 4;
        assertThat(dots).isEqualTo(study + pairs + share);
    }

    @Test
    void whatNeverMovesIsNamed() throws Exception {
        String page = read(Report.of(Synthetic.run(t -> t)).html()).getDocumentElement().getTextContent();
        assertThat(page).contains("Constant in all groups, and not drawn: flat course.");
    }

    @Test
    void whatWasAskedOfALargerPoolIsSaid() throws Exception {
        ReportInput usual = Synthetic.board(t -> t);
        Scoreboard board = requireNonNull(usual.board());
        ReportInput larger =
                ReportInput.of(
                        usual.atlas(),
                        board.enlarged(board.outcomes(), Map.of("agreeing finding", 777)),
                        usual.findings(),
                        usual.time());
        String said = "777 subjects per group, because the halves of %d did not share".formatted(usual.subjects());
        String pools = "(777 where the verdicts of their halves differed: 1 finding)";
        assertThat(read(Report.of(larger).html()).getDocumentElement().getTextContent()).contains(said, pools);
        assertThat(Report.of(usual).html()).doesNotContain("did not share a verdict", "halves differed");
    }

    @Test
    void theSameInputGivesTheSamePageAndNothingIsFetched() {
        Report report = Report.of(Synthetic.board(t -> t));
        assertThat(Report.of(Synthetic.board(t -> t)).html()).isEqualTo(report.html());
        assertThat(report.html()).doesNotContain("url(", "@import", "<link", "<img");
    }

    private static Document read(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList all = document.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }
}
