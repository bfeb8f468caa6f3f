package ligare.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import ligare.lab.Lab;
import ligare.lab.Limits;
import ligare.lab.PortTaken;
import ligare.lab.Settings;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.model.Atlas;
import ligare.model.Study;

/// A lab with a browser before it. What the page asks of any host is written down.
final class OpenLab implements AutoCloseable {
    static final double PATIENCE = 120_000;
    private static final Limits LIMITS = new Limits(64 * 1024, 4000, 50_000, 1e11, 2000, 12, 4, 6, 2, Duration.ofMinutes(3));

    private final Lab lab;
    private final Chromium chromium;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private OpenLab(Lab lab, Chromium chromium) {
        this.lab = lab;
        this.chromium = chromium;
    }

    static OpenLab start() throws PortTaken {
        Settings settings = new Settings(Settings.LOOPBACK, 0, 2, LIMITS, "test");
        return new OpenLab(Lab.open(settings, Catalogue.read().orElseThrow().atlas()), Chromium.start());
    }

    URI address() {
        return lab.address();
    }

    /// Addresses that pages have asked for.
    List<String> asked() {
        return asked;
    }

    /// A page in a window and with a memory of its own.
    Page page(String part) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1200, 900));
        context.onRequest(request -> asked.add(request.url()));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        visit(page, part);
        return page;
    }

    void visit(Page page, String part) {
        page.navigate("about:blank");
        page.navigate(lab.address().resolve(part).toString());
        page.waitForSelector("main h1");
    }

    /// A text of the lab's own tests.
    static String text(String name) {
        try (InputStream file = OpenLab.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a file asks for.
    static Study study(String yaml) {
        Atlas atlas = Catalogue.read().orElseThrow().atlas();
        Contents read = Catalogue.readFile("study", yaml.getBytes(StandardCharsets.UTF_8), atlas).orElseThrow();
        return ((Contents.OneStudy) read).study();
    }

    /// Lets a file fall onto an element.
    static void drop(Page page, String onto, String name, String text) {
        JSHandle data =
                page.evaluateHandle(
                        "([name, text]) => { const d = new DataTransfer(); d.items.add(new File([text], name)); return d; }",
                        List.of(name, text));
        page.dispatchEvent(onto, "drop", Map.of("dataTransfer", data));
    }

    /// Writes a study into the bench's file and waits until it is read.
    static void write(Page page, String yaml, String state) {
        page.waitForSelector(".state:has-text('Sound')");
        page.locator("details.as-file").evaluate("details => { details.open = true; }");
        page.getByLabel("The study as a file").fill(yaml);
        page.waitForSelector(".state:has-text('" + state + "')");
    }

    @Override
    public void close() {
        chromium.close();
        lab.close();
    }
}
