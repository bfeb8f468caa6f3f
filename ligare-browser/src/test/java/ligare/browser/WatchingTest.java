package ligare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// What people watch in the lab, in a browser: stories, films, courses, moments.
class WatchingTest extends InBrowser {
    private static final String PAIR =
            """
            study: pair
            question: What do two do in an hour?
            source: assumed, because it is a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            subjects: 2
            seed: 7
            others: {partner: {sex: male}}
            protocol: [{phase: cohabitation, place: home cage, for: 1 h, with: [partner]}]
            groups: {nothing: {}}
            measures: {contact: {time in: huddle, with: partner, during: cohabitation}}
            """;

    /// Presses Tab until something with these words has the focus.
    private static void tabTo(Page page, String words) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object text = page.evaluate("() => document.activeElement.textContent || document.activeElement.ariaLabel");
            if (words.equals(text)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + words);
    }

    @Test
    void astoryIsPlayedWithTheKeyboardAlone() {
        Page page = lab().page("#/");
        tabTo(page, "First bond");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('The first bond')");
        tabTo(page, "her mate");
        page.keyboard().press("Enter");
        // What is seen while it is simulated lasts seconds, and may be over before it is looked for.
        page.waitForSelector(".live .own-clock:has-text('cohabitation'), .player");
        page.waitForSelector(".player");
        tabTo(page, "Pause");
        page.keyboard().press("Enter");
        page.waitForSelector(".play:has-text('Play')");
        page.keyboard().press("Tab");
        String before = page.locator(".clock").textContent();
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator(".clock").textContent()).isNotEqualTo(before);
        page.locator(".region").first().focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".region-panel:has-text('Populations')");
        page.context().close();
    }

    @Test
    void amomentOfAFilmIsLookedAtAsSpikes() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        click(page, "Watch the first subjects");
        page.waitForSelector(".player canvas");
        page.locator(".courses canvas").first().click();
        page.getByText("This moment as spikes").first().click();
        page.waitForSelector(".closer .result svg");
        assertThat(page.locator(".closer").textContent()).contains("Subject 1 of 'nothing'", "ran as spikes");
        page.context().close();
    }

    @Test
    void tracesTellTheirValuesWhereThePointerIs() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        click(page, "Watch the first subjects");
        page.waitForSelector(".player .u-over");
        Locator plot = page.locator(".player .u-over").first();
        Locator values = page.locator(".player .u-legend").first();
        plot.hover(new Locator.HoverOptions().setPosition(20, 10));
        String early = values.textContent();
        plot.hover(new Locator.HoverOptions().setPosition(300, 10));
        assertThat(values.textContent()).isNotEqualTo(early).containsPattern("[0-9]");
        assertThat(page.locator(".courses .phase").allTextContents()).contains("cohabitation, 1 h", "test, 20 min");
        page.context().close();
    }

    @Test
    void acohortIsSeenWhileItRuns() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY.replace("1 h", "300 h").replace("subjects: 2", "subjects: 60"), "2 × 60 subjects");
        click(page, "Run");
        page.waitForSelector(".live .stage:has-text('nothing') .brain");
        page.waitForFunction(
                "() => [...document.querySelectorAll('.live .light')].some(l => Number(l.getAttribute('fill-opacity')) > 0)");
        click(page, "Cancel");
        page.waitForSelector(".results .problems:has-text('cancelled')");
        page.context().close();
    }

    @Test
    void bothOfTwoThatRunAreWatched() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, PAIR, "1 × 2 subjects");
        click(page, "Watch the first subjects");
        page.waitForSelector(".player canvas");
        assertThat(page.locator(".player .stage h3").allTextContents())
                .satisfiesExactly(
                        subject -> assertThat(subject).startsWith("nothing"),
                        mate -> assertThat(mate).startsWith("partner of nothing"));
        page.getByText("This moment as spikes").nth(1).click();
        page.waitForSelector(".closer .result svg");
        assertThat(page.locator(".closer").textContent()).contains("Subject 1 of 'partner of nothing'");
        page.context().close();
    }
}
