package ligare.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine's own Chromium without a window; nothing is downloaded.
final class Chromium implements AutoCloseable {
    private final Playwright driver;
    private final Browser browser;

    private Chromium(Path program) {
        driver =
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /// Where it is, if this machine has one on its PATH.
    static Optional<Path> found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start() {
        return new Chromium(found().orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
