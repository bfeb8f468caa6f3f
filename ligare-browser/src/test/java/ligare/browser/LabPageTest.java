package ligare.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ligare.model.Study;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do with the lab, done by a browser. Where the machine has no Chromium these tests are skipped, and say so.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabPageTest {
    private static final String EVIL =
            "<script>document.title = 'broken'</script><img src=x onerror=\"document.title='broken'\">";
    private static final String STUDY = OpenLab.text("/short-study.yaml");
    private static final String MATRIX =
            """
            {"version": "0.0", "digest": "0", "seed": 1, "subjects": 2, "necessary": 1,
             "findings": [{"id": "williams-1992-cohabitation-timecourse", "whole": "agrees"}],
             "parts": [
               {"part": "one", "describes": "", "circuit": "vole-bonding", "removes": [], "necessary": true, "because": [],
                "cells": [{"finding": "williams-1992-cohabitation-timecourse", "outcome": "broken", "verdict": "disagrees",
                           "contact": "", "behavioural": true, "lost": ["A claim."]}]},
               {"part": "other", "describes": "", "circuit": "vole-bonding", "removes": [], "necessary": false, "because": [],
                "cells": [{"finding": "williams-1992-cohabitation-timecourse", "outcome": "not run", "verdict": "agrees",
                           "contact": "records it", "behavioural": false, "lost": []}]}]}
            """;

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

    private static final String TABLE =
            """
            animal,pair,group,seconds with partner,seconds with stranger
            F1,P1,nothing,400,10
            F2,P2,nothing,300,90
            F3,P3,infused,100,110
            F4,P4,infused,210,80
            """;

    @TempDir private Path folder;
    private @Nullable OpenLab opened;

    @BeforeAll
    void open() throws Exception {
        assumeTrue(Chromium.found().isPresent(), "no Chromium on the PATH: the page is not tested");
        opened = OpenLab.start();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private OpenLab lab() {
        return requireNonNull(opened);
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private Path saved(Page page, String link) {
        Download download = page.waitForDownload(
                        () ->
                                page.getByRole(
                                                AriaRole.LINK,
                                                new Page.GetByRoleOptions().setName(link).setExact(true))
                                        .click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    @Test
    void acohortIsRunByClickingAndItsFileGivesTheSameNumbersOnTheCommandLine() throws Exception {
        Page page = lab().page("#/bench");
        page.waitForSelector(".state:has-text('Sound')");
        page.getByLabel("Subjects per group").fill("3");
        page.waitForSelector(".state:has-text('2 × 3 subjects')");
        click(page, "Run");
        assertThat(page.locator(".result .answer").first().textContent()).contains("simulated");
        Path study = saved(page, "study file");
        String answer = Files.readString(saved(page, "answer as JSON"));
        String again =
                CommandLine.output(folder, "run", study.getFileName().toString(), "--json", "--out", "again");
        assertThat(again.strip()).isEqualTo(answer.strip());
        assertThat(Files.readString(saved(page, "every subject as CSV"))).startsWith("group,subject,measure,unit,value");
        page.context().close();
    }

    @Test
    void arunIsCancelled() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY.replace("1 h", "300 h").replace("subjects: 2", "subjects: 60"), "2 × 60 subjects");
        click(page, "Run");
        page.waitForSelector(".progress:has-text('left')");
        click(page, "Cancel");
        page.waitForSelector(".results .problems:has-text('cancelled')");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        click(page, "Run");
        page.waitForSelector(".result .answer");
        page.context().close();
    }

    @Test
    void abrokenFileThatIsDroppedTellsEveryMistake() {
        Page page = lab().page("#/bench");
        page.waitForSelector(".state:has-text('Sound')");
        OpenLab.drop(
                page, ".bench", "broken.yaml", STUDY.replace("female", "femal").replace("20 min", "20 minuets"));
        page.waitForSelector(".state .problems");
        assertThat(page.locator(".state .problems li").allTextContents())
                .hasSize(2)
                .anyMatch(words -> words.contains("line 7") && words.contains("femal"))
                .anyMatch(words -> words.contains("minuets"));
        assertThat(page.locator("button.main").isDisabled()).isTrue();
        OpenLab.drop(page, ".bench", "noise.yaml", "\u0000\u0001: [");
        page.waitForSelector(".state .problems");
        page.context().close();
    }

    @Test
    void atableOfOwnTestsIsDroppedAndHeldAgainstTheModel() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        OpenLab.drop(page, ".bench", "own.csv", TABLE);
        page.waitForSelector(".own-tests:has-text('4 tests')");
        page.waitForSelector(".state:has-text('Sound')");
        click(page, "Run");
        page.waitForSelector(".result .answer");
        assertThat(page.locator(".results").textContent()).contains("Your tests 'own.csv' (4 animals in 4 pairs");
        OpenLab.drop(page, ".bench", "own.csv", TABLE.replace("400,10", "many,10"));
        page.waitForSelector(".state .problems:has-text('many')");
        page.context().close();
    }

    @Test
    void adrugIsDraggedOntoTheTimelineAndMovedThere() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("raclopride").setExact(true))
                .dragTo(page.locator(".timeline").first());
        Locator mark = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("raclopride, time 1"));
        String before = String.valueOf(mark.getAttribute("aria-valuetext"));
        mark.press("ArrowRight");
        assertThat(mark.getAttribute("aria-valuetext")).isNotEqualTo(before);
        assertThat(page.getByLabel("The study as a file").inputValue()).contains("give: raclopride");
        page.context().close();
    }

    @Test
    void twoPagesRunAtOnceAndEachSeesItsOwn() {
        Page one = lab().page("#/bench");
        Page other = lab().page("#/bench");
        OpenLab.write(one, STUDY, "2 × 2 subjects");
        OpenLab.write(other, STUDY.replace("seed: 7", "seed: 8").replace("subjects: 2", "subjects: 4"), "2 × 4 subjects");
        click(one, "Run");
        click(other, "Run");
        one.waitForSelector(".result .answer");
        other.waitForSelector(".result .answer");
        assertThat(one.locator(".result").textContent()).contains("--subjects 2 --seed 7");
        assertThat(other.locator(".result").textContent()).contains("--subjects 4 --seed 8");
        one.context().close();
        other.context().close();
    }

    @Test
    void markupInEveryFieldStaysText() {
        Page page = lab().page("#/bench");
        OpenLab.write(page, STUDY, "2 × 2 subjects");
        int fields = page.locator(".form input[type=text]").count();
        assertThat(fields).isGreaterThan(8);
        for (int i = 0; i < fields; i++) {
            page.locator(".form input[type=text]").nth(i).fill(EVIL);
        }
        page.waitForSelector(".state .problems");
        String quoted = "\"" + EVIL.replace("\"", "\\\"") + "\"";
        OpenLab.drop(
                page,
                ".bench",
                EVIL + ".yaml",
                STUDY.replace("study: short", "study: " + quoted)
                        .replace("question: Does anything happen in an hour?", "question: " + quoted)
                        .replace("  infused:", "  " + quoted + ":")
                        .replace("[nothing, infused]", "[nothing, " + quoted + "]")
                        .replace("[partner", "[" + quoted)
                        .replace("with: partner,", "with: " + quoted + ","));
        page.waitForSelector(".state:has-text('2 × 2 subjects')");
        click(page, "Run");
        page.waitForSelector(".result .answer");
        click(page, "Watch the first subjects");
        page.waitForSelector(".player canvas");
        assertThat(page.locator(".player").textContent()).contains("<script>");
        assertThat(page.title()).doesNotContain("broken");
        assertThat(page.locator("main script, main img").count()).isZero();
        page.context().close();
    }

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

    /// The form writes what it read: nothing else than what was changed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-first-bond",
                "02-block-it",
                "03-your-dose",
                "07-lose-it",
                "10-after-the-loss",
                "11-two-brains",
                "12-a-friend-consoles",
                "13-acute-or-lifelong",
                "14-a-childhood",
                "15-a-place-to-remember"
            })
    void aseedChangedInTheFormChangesNothingElse(String example) {
        Page page = lab().page("#/bench/" + example);
        page.waitForSelector(".form fieldset");
        Study before = OpenLab.study(page.getByLabel("The study as a file").inputValue());
        page.getByLabel("Seed").fill("5");
        page.waitForFunction("() => document.querySelector('textarea.file').value.includes('seed: 5')");
        Study after = OpenLab.study(page.getByLabel("The study as a file").inputValue());
        assertThat(after.seed()).isEqualTo(5).isNotEqualTo(before.seed());
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.measures()).isEqualTo(before.measures());
        assertThat(after.contrasts()).isEqualTo(before.contrasts());
        assertThat(after.preferences()).isEqualTo(before.preferences());
        assertThat(after.findings()).isEqualTo(before.findings());
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

    @Test
    void afindingIsRunAndItsFileGivesTheSameNumbersOnTheCommandLine() throws Exception {
        Page page = lab().page("#/finding/williams-1992-cohabitation-timecourse");
        page.locator("button.main").click();
        page.waitForSelector("main .verdict");
        assertThat(page.locator("main").textContent())
                .contains("What the paper claims", "--subjects 24 --seed 20261125");
        Path finding = saved(page, "study file");
        page.getByText("← the board").click();
        Download board = page.waitForDownload(() -> click(page, "save scoreboard.json"));
        String claims =
                "text => JSON.stringify(JSON.parse(text).findings[0].claims.map(c => [c.claim, c.verdict, c.effect, c.low, c.high]))";
        Object here = page.evaluate(claims, Files.readString(board.path()));
        CommandLine.output(
                folder,
                "run",
                finding.getFileName().toString(),
                "--subjects",
                "24",
                "--seed",
                "20261125",
                "--out",
                "found");
        Object there = page.evaluate(claims, Files.readString(folder.resolve("found/scoreboard.json")));
        assertThat(there).isEqualTo(here);
        page.context().close();
    }

    @Test
    void whatTheFindingsNeedIsAMap() {
        Page page = lab().page("#/board");
        page.waitForSelector("table.heat");
        assertThat(page.locator("table.heat tbody tr").count()).isGreaterThan(10);
        assertThat(page.locator("table.heat td.cell").count()).isGreaterThan(50);
        page.getByLabel("Ablation file")
                .setInputFiles(
                        new FilePayload(
                                "ablation.json",
                                "application/json",
                                MATRIX.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector(".needs:has-text('older state of the circuit')");
        assertThat(page.locator("table.heat td.cell").allTextContents()).containsExactly("✕", "t");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/", "#/bench", "#/board", "#/story/block-it", "#/story/lose-it"})
    void nothingIsWiderThanATelephoneAndThePageSaysWhatItIs(String part) {
        Page page = lab().page(part);
        page.setViewportSize(360, 740);
        page.waitForTimeout(500);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.locator("footer").textContent()).contains("This is a model", "advice");
        page.context().close();
    }

    @Test
    void noOtherHostIsAsked() {
        Page page = lab().page("#/board");
        page.context().close();
        String here = "http://%s:%d/".formatted(lab().address().getHost(), lab().address().getPort());
        assertThat(lab().asked()).isNotEmpty().allMatch(url -> url.startsWith(here) || url.startsWith("about:")
                || url.startsWith("blob:" + here));
    }
}
