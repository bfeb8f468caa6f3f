package ligare.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// The lab open in a browser. Where the machine has no Chromium these tests are skipped, and say so.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    static final String STUDY = OpenLab.text("/short-study.yaml");

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

    OpenLab lab() {
        return requireNonNull(opened);
    }

    static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
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
