package ligare.lab;

import static ligare.lab.ShortStudy.ATLAS;
import static ligare.lab.ShortStudy.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.study.run.Asked;
import ligare.study.run.StudyRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// The page in a real browser. Where the machine has no Chromium these tests are skipped, and say so.
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Limits LIMITS = new Limits(64 * 1024, 4000, 50_000, 500, 12, 4, 4, 2, Duration.ofMinutes(2));
    private static final String EVIL =
            "<script>document.title = 'broken'</script><img src=x onerror=document.title='broken'>";

    private Lab lab;
    private Browser browser;

    @BeforeAll
    void open() throws Exception {
        assumeTrue(Browser.found().isPresent(), "no Chromium on the PATH");
        lab = Lab.open(new Settings(Settings.LOOPBACK, 0, 2, LIMITS, "test"), ATLAS);
        browser = Browser.start();
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (lab != null) {
            lab.close();
        }
    }

    /// Opens a part of the page afresh.
    private void visit(String part) throws InterruptedException {
        browser.open(URI.create("about:blank"));
        browser.open(lab.address().resolve(part));
        browser.until("document.querySelector('main h1')");
    }

    /// Puts a study onto the bench as its file.
    private void bench(String yaml) throws InterruptedException {
        visit("#/bench");
        browser.until("document.querySelector('.state').textContent.startsWith('Sound')");
        browser.value(
                "(() => { const t = document.querySelector('textarea'); t.value = %s; t.dispatchEvent(new Event('input')); })()"
                        .formatted(Browser.literal(yaml)));
    }

    private void click(String words) {
        String found =
                browser.value(
                        "(() => { const b = [...document.querySelectorAll('button, a')].find(e => e.textContent === %s && !e.disabled); b?.click(); return Boolean(b); })()"
                                .formatted(Browser.literal(words)));
        assertThat(found).as("a button or link that says " + words).isEqualTo("true");
    }

    @Test
    void aCohortIsRunByClickingAndItsFileGivesTheSameNumbersAgain() throws Exception {
        bench(STUDY);
        browser.until("document.querySelector('.state').textContent.includes('2 × 2 subjects')");
        browser.until("!document.querySelector('button.main').disabled");
        click("Run");
        browser.until("document.querySelector('.result .answer')");
        assertThat(browser.value("document.querySelector('.result .answer').textContent")).contains("simulated");
        String saved = browser.value("fetch([...document.querySelectorAll('.take a')][0].href).then(r => r.text())");
        String answer = browser.value("fetch([...document.querySelectorAll('.take a')][3].href).then(r => r.text())");
        Asked asked = ShortStudy.received(saved).asked();
        try (ExecutorService workers = Executors.newFixedThreadPool(1)) {
            StudyRun again =
                    StudyRun.of(
                            asked,
                            asked.study().subjects(),
                            asked.study().seed(),
                            "test",
                            new PlanRunner(workers, _ -> {}));
            assertThat(answer).isEqualTo(again.answer().toJson());
        }
    }

    @Test
    void whatTheFormWritesIsTheStudyThatItWasMadeFrom() throws Exception {
        bench(STUDY);
        browser.until("document.querySelector('.state').textContent.includes('2 × 2 subjects')");
        browser.until("document.querySelector('input[type=number]').value === '2'");
        browser.value(
                "(() => { const n = document.querySelector('input[type=number]'); n.value = 3; n.dispatchEvent(new Event('input')); })()");
        browser.until("document.querySelector('.state').textContent.includes('2 × 3 subjects')");
        Asked made = ShortStudy.received(browser.value("document.querySelector('textarea').value")).asked();
        Asked from = ShortStudy.received(STUDY).asked();
        assertThat(made.study().subjects()).isEqualTo(3);
        assertThat(made.study().groups()).isEqualTo(from.study().groups());
        assertThat(made.study().measures()).isEqualTo(from.study().measures());
        assertThat(made.study().contrasts()).isEqualTo(from.study().contrasts());
        assertThat(made.study().preferences()).isEqualTo(from.study().preferences());
    }

    @Test
    void arunIsCancelled() throws Exception {
        bench(STUDY.replace("for: 1 h", "for: 300 h").replace("subjects: 2", "subjects: 60"));
        browser.until("document.querySelector('.state').textContent.includes('2 × 60 subjects')");
        browser.until("!document.querySelector('button.main').disabled");
        click("Run");
        browser.until("document.querySelector('.progress progress')?.value > 0");
        click("Cancel");
        browser.until("document.querySelector('.results .problems')?.textContent.includes('cancelled')");
    }

    @Test
    void everyMistakeOfABrokenFileIsShown() throws Exception {
        bench(STUDY.replace("sex: female", "sex: femal").replace("for: 20 min", "for: 20 minuets"));
        browser.until("document.querySelectorAll('.state .problems li').length === 2");
        assertThat(browser.value("document.querySelector('.state').textContent"))
                .contains("line 7", "femal", "minuets");
        assertThat(browser.value("document.querySelector('button.main').disabled")).isEqualTo("true");
    }

    @Test
    void markupInEveryFieldStaysText() throws Exception {
        String yaml =
                STUDY.replace("study: short", "study: " + Browser.quoted(EVIL))
                        .replace("question: Does anything happen in an hour?", "question: " + Browser.quoted(EVIL))
                        .replace("  infused:", "  " + Browser.quoted(EVIL) + ":")
                        .replace("[nothing, infused]", "[nothing, " + Browser.quoted(EVIL) + "]")
                        .replace("[partner", "[" + Browser.quoted(EVIL))
                        .replace("with: partner,", "with: " + Browser.quoted(EVIL) + ",");
        bench(yaml);
        browser.until("document.querySelector('.state').textContent.includes('2 × 2 subjects')");
        browser.until("!document.querySelector('button.main').disabled");
        click("Run");
        browser.until("document.querySelector('.result .answer')");
        click("Watch the first subjects");
        browser.until("document.querySelector('.player canvas')");
        assertThat(browser.value("document.title")).isNotEqualTo("broken");
        assertThat(browser.value("document.querySelectorAll('main script, main img').length")).isEqualTo("0");
        assertThat(browser.value("document.querySelector('.player').textContent")).contains("<script>");
    }

    @Test
    void astoryIsWatchedWithTheKeyboardAlone() throws Exception {
        visit("#/story/first-bond");
        browser.value("document.querySelector('.guess').focus()");
        browser.press("Enter", 13, "\r");
        browser.until("document.querySelector('.player')");
        browser.until("Number(document.querySelector('.controls input').value) > 3");
        browser.value("document.querySelector('.play').focus()");
        browser.press("Enter", 13, "\r");
        browser.until("document.querySelector('.play').textContent === 'Play'");
        String before = browser.value("document.querySelector('.clock').textContent");
        browser.value("document.querySelector('.controls input').focus()");
        for (int i = 0; i < 30; i++) {
            browser.press("ArrowRight", 39, "");
        }
        assertThat(browser.value("document.querySelector('.clock').textContent")).isNotEqualTo(before);
        browser.value("document.querySelector('.region').focus()");
        browser.press("Enter", 13, "\r");
        assertThat(browser.value("document.querySelector('.region-panel').textContent")).contains("Populations");
    }

    @Test
    void nothingIsWiderThanATelephone() throws Exception {
        browser.size(360, 740);
        try {
            for (String part : new String[] {"#/", "#/bench", "#/board", "#/story/block-it"}) {
                visit(part);
                assertThat(browser.value("document.documentElement.scrollWidth <= 360")).as(part).isEqualTo("true");
            }
        } finally {
            browser.size(1200, 900);
        }
    }

    @Test
    void thePageSaysThatItIsAModelAndNoAdvice() throws Exception {
        visit("#/");
        assertThat(browser.value("document.querySelector('footer').textContent")).contains("This is a model", "advice");
    }
}
