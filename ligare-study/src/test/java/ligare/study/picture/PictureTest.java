package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Pictures are read back as XML: well formed, nothing in them but what was meant, shapes where they belong.
class PictureTest {
    private static final String EVIL = "</title><script>alert(1)</script>\u0000\" onload=\"x";
    private static final double HOUR = 36e5;

    @Test
    void theTimelineIsToScaleWhereItCanBe() throws Exception {
        Timeline.Row row =
                new Timeline.Row(
                        EVIL,
                        EVIL,
                        List.of(new Timeline.Phase(EVIL, 24 * HOUR, 0), new Timeline.Phase("test", 3 * HOUR, 1)),
                        List.of(
                                new Timeline.Mark(EVIL, new double[] {-HOUR / 6, 12 * HOUR}, 0, 0),
                                new Timeline.Mark(EVIL, new double[] {6 * HOUR}, 2 * HOUR, 1),
                                new Timeline.Mark(EVIL, new double[] {}, 0, 2)));
        Document document = read(new Timeline(EVIL, List.of(row)));
        List<Element> blocks = elements(document, "rect", "block");
        assertThat(width(blocks.get(0)) / width(blocks.get(1))).isBetween(7.95, 8.05);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("▼", "◆", "24\u202fh")
                .doesNotContain("Not to scale");
        assertThat(elements(document, "rect", "fill")).hasSize(1);
    }

    @Test
    void aPhaseTooNarrowToSeeIsWidened() throws Exception {
        Timeline.Row row =
                new Timeline.Row(
                        "a",
                        "",
                        List.of(
                                new Timeline.Phase("cohabitation", 14 * 24 * HOUR, 0),
                                new Timeline.Phase("test", 3 * HOUR, 1)),
                        List.of(new Timeline.Mark("x", new double[] {14 * 24 * HOUR + HOUR}, HOUR, 0)));
        Document document = read(new Timeline(EVIL, List.of(row)));
        assertThat(document.getDocumentElement().getTextContent()).contains("Not to scale");
        Element test = elements(document, "rect", "block").get(1);
        assertThat(width(test)).isGreaterThan(5);
        Element infusion = elements(document, "rect", "fill").getFirst();
        assertThat(width(infusion) / width(test)).isBetween(0.32, 0.34);
    }

    @Test
    void everySubjectIsADot() throws Exception {
        double[] partner = {3000, 5000, 10, Double.NaN};
        double[] stranger = {300, 20, 4000, Double.NaN};
        DotPlot plot =
                new DotPlot(
                        List.of(
                                new DotPlot.Panel(
                                        EVIL,
                                        EVIL,
                                        List.of(
                                                new DotPlot.Column(EVIL, partner, 2670, -100, 5400, 0),
                                                new DotPlot.Column(EVIL, stranger, 1440, -900, 3800, 1)))),
                        EVIL,
                        true);
        Document document = read(plot);
        List<Element> clouds = elements(document, "path", "medium");
        assertThat(clouds).hasSize(2).allSatisfy(c -> assertThat(c.getAttribute("d").split("h0")).hasSize(3));
        assertThat(elements(document, "path", "pair")).hasSize(3);
        // More contact lies higher, and the joining line runs from the one dot to the other.
        String first = elements(document, "path", "pair").getFirst().getAttribute("d");
        String[] ends = first.substring(1).split("L");
        assertThat(clouds.get(0).getAttribute("d")).contains(ends[0]);
        assertThat(clouds.get(1).getAttribute("d")).contains(ends[1]);
        assertThat(Double.parseDouble(ends[0].split(" ")[1])).isLessThan(Double.parseDouble(ends[1].split(" ")[1]));
    }

    @Test
    void aQuantityHasTheSameScaleInEveryGroup() throws Exception {
        double[] times = {0, HOUR, 2 * HOUR};
        TracePlot plot =
                new TracePlot(
                        List.of(
                                group("a", new TracePlot.Line(times, new double[] {0, 100, 100}, 0)),
                                group("b", new TracePlot.Line(times, new double[] {0, 10, Double.NaN}, 1))));
        Document document = read(plot);
        List<Element> courses = elements(document, "path", "course");
        assertThat(courses.get(0).getAttribute("d")).isEqualTo("M11 62L55 4L99 4");
        assertThat(courses.get(1).getAttribute("d")).isEqualTo("M11 62L55 56.2");
    }

    @Test
    void whatAGroupLacksIsSaid() throws Exception {
        TracePlot plot =
                new TracePlot(
                        List.of(
                                new TracePlot.Column(
                                        "a",
                                        List.of(new TracePlot.Band("phase", 0, HOUR, 0)),
                                        List.of(new TracePlot.Panel("drug", "nM", true, List.of())))));
        Document document = read(plot);
        assertThat(document.getDocumentElement().getTextContent()).contains("none");
        assertThat(elements(document, "path", "course")).isEmpty();
    }

    @Test
    void aDrugThatComesAndGoesIsShownInDecades() throws Exception {
        double[] times = {0, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR};
        double[] values = {0, 1000, 10, 0.1, 0.1};
        Document document = read(new TracePlot(List.of(group("a", new TracePlot.Line(times, values, 0)))));
        String course = elements(document, "path", "course").getFirst().getAttribute("d");
        assertThat(course).isEqualTo("M11 62L33 4L77 62L99 62");
    }

    @Test
    void theClaimedRegionReachesToTheEndOfTheAxis() throws Exception {
        Axis axis = new Axis(-2, 6, false, 0, 1);
        Document document = read(new ClaimPicture(4, 2, 9, 0, Double.POSITIVE_INFINITY, axis, EVIL, Tone.AGREES));
        Element region = elements(document, "rect", "claimed").getFirst();
        assertThat(number(region, "x")).isEqualTo(26);
        assertThat(width(region)).isEqualTo(72);
        assertThat(elements(document, "path", "interval").getFirst().getAttribute("d")).isEqualTo("M50 12L98 12");
        assertThat(
                        read(new ClaimPicture(Double.NaN, Double.NaN, Double.NaN, 0, 1, axis, "", Tone.DISAGREES))
                                .getDocumentElement()
                                .getTextContent())
                .contains("not applicable");
    }

    @Test
    void sharesAndSquaresFillTheirWidth() throws Exception {
        Document shares =
                read(
                        new ShareBar(
                                EVIL,
                                List.of(
                                        new ShareBar.Part(0.75, EVIL, Tone.AGREES),
                                        new ShareBar.Part(0.25, "", Tone.NEUTRAL)),
                                new double[] {0.2, 0.8}));
        assertThat(elements(shares, "rect", "fill").stream().mapToDouble(PictureTest::width).sum()).isEqualTo(100);
        Document board =
                read(
                        new Board(
                                List.of(
                                        new Board.Row(EVIL, 2, 1, 1),
                                        new Board.Row("b", 1, 0, 3),
                                        new Board.Row("c", 0, 0, 0))));
        assertThat(elements(board, "rect", "agrees")).hasSize(3);
        assertThat(elements(board, "rect", "undecided")).hasSize(1);
        assertThat(elements(board, "rect", "disagrees")).hasSize(4);
    }

    @Test
    void thereIsAStylesheet() {
        assertThat(new Markup().style(Picture.stylesheet()).toString())
                .contains("screen and (prefers-color-scheme: dark")
                .doesNotContain("url(", "@import", "http");
    }

    /// In the narrowest panels, of some 240 pixels, a character of this size takes 3 %.
    @Test
    void valuesOfACurveAreWrittenBesideEachOther() throws Exception {
        List<String> labels = List.of("0.1 ng/h", "1 ng/h", "3 ng/h", "10 ng/h", "0.1 ug/h", "1 ug/h");
        double[] doses = {0.1, 1, 3, 10, 100, 1000};
        CurvePlot.Line line = new CurvePlot.Line(EVIL, false, doses, doses, doses);
        Document document = read(new CurvePlot(EVIL, EVIL, doses, labels, List.of(line)));
        List<Element> written =
                elements(document, "text", "middle").stream()
                        .filter(text -> labels.contains(text.getTextContent()))
                        .toList();
        assertThat(written).extracting(Element::getTextContent).containsExactlyElementsOf(labels);
        for (Element one : written) {
            for (Element other : written) {
                if (one == other || number(one, "y") != number(other, "y")) continue;
                double room = 0.03 * (one.getTextContent().length() + other.getTextContent().length()) / 2;
                assertThat(Math.abs(percent(one) - percent(other))).isGreaterThanOrEqualTo(100 * room);
            }
        }
    }

    private static double percent(Element element) {
        return Double.parseDouble(element.getAttribute("x").replace("%", ""));
    }

    private static TracePlot.Column group(String label, TracePlot.Line line) {
        return new TracePlot.Column(
                label + EVIL,
                List.of(new TracePlot.Band(EVIL, 0, line.times()[line.times().length - 1], 0)),
                List.of(new TracePlot.Panel("concentration" + EVIL, EVIL, true, List.of(line))));
    }

    private static Document read(Picture picture) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader("<body>" + picture.markup() + "</body>")));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
                assertThat(all.item(i).getAttributes().item(a).getNodeName()).doesNotStartWith("on");
            }
        }
        return document;
    }

    private static List<Element> elements(Document document, String name, String wanted) {
        NodeList all = document.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ")).contains(wanted)) found.add(element);
        }
        return found;
    }

    private static double width(Element element) {
        return number(element, "width");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
