package ligare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ligare.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do with the lab, in a browser: studies, tables and findings that they run.
class LabPageTest extends InBrowser {
    private static final String EVIL =
            "<script>document.title = 'broken'</script><img src=x onerror=\"document.title='broken'\">";
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

    private static final String TABLE =
            """
            animal,pair,group,seconds with partner,seconds with stranger
            F1,P1,nothing,400,10
            F2,P2,nothing,300,90
            F3,P3,infused,100,110
            F4,P4,infused,210,80
            """;

    @TempDir private Path folder;

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
    void afindingIsRunAndItsFileGivesTheSameNumbersOnTheCommandLine() throws Exception {
        Page page = lab().page("#/finding/hung-2017-ot-vta");
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
}
