package ligare.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final Secret TOKEN = Secret.fresh();
    private static final Gate GATE = Gate.of(TOKEN, "127.0.0.1", 7465);
    private static final String PATH = "/" + TOKEN.word() + "/";
    private static final String HOST = "127.0.0.1:7465";

    private static int refusal(String path, @Nullable String host, @Nullable String origin, @Nullable String site) {
        return catchThrowableOfType(Refused.class, () -> GATE.check(path, host, origin, site)).status();
    }

    @Test
    void letsOurOwnPageIn() {
        assertThatCode(() -> GATE.check(PATH, HOST, "http://" + HOST, "same-origin")).doesNotThrowAnyException();
        assertThatCode(() -> GATE.check(PATH, "LOCALHOST:7465", null, "none")).doesNotThrowAnyException();
        assertThatCode(() -> GATE.check(PATH + "api/atlas", "[::1]:7465", null, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/index.html", "/api/atlas", "/wrong/", "//", "/AAAA/../"})
    void keepsOutWhoDoesNotKnowTheToken(String path) {
        assertThat(refusal(path, HOST, null, null)).isEqualTo(404);
    }

    @Test
    void keepsOutATokenWithOneLetterWrong() {
        String word = TOKEN.word();
        String wrong = word.substring(0, word.length() - 1) + (word.endsWith("A") ? "B" : "A");
        assertThat(refusal("/" + wrong + "/", HOST, null, null)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:7465", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:7465.evil.example"})
    void keepsOutOtherHosts(String host) {
        assertThat(refusal(PATH, host, null, null)).isEqualTo(403);
    }

    @Test
    void keepsOutARequestWithoutAHost() {
        assertThat(refusal(PATH, null, null, null)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "https://127.0.0.1:7465",
                "http://127.0.0.1:8080",
                "http://127.0.0.1:7465.evil.example"
            })
    void keepsOutPagesOfOtherOrigins(String origin) {
        assertThat(refusal(PATH, HOST, origin, null)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void keepsOutRequestsFromOtherSites(String site) {
        assertThat(refusal(PATH, HOST, null, site)).isEqualTo(403);
    }

    @Test
    void atAllAddressesTheMachineIsReachedByEach() {
        Gate gate = Gate.of(TOKEN, "0.0.0.0", 7465);
        assertThat(gate.hosts()).contains("127.0.0.1:7465", "localhost:7465").doesNotContain("evil.example:7465");
    }

    @Test
    void aTokenIsLongAndNeverShown() {
        assertThat(TOKEN.word()).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(Secret.fresh()).isNotEqualTo(TOKEN);
        assertThat(TOKEN.toString()).doesNotContain(TOKEN.word());
    }
}
