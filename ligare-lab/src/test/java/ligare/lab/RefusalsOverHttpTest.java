package ligare.lab;

import static ligare.lab.ShortStudy.ATLAS;
import static ligare.lab.ShortStudy.LEARNERS;
import static ligare.lab.ShortStudy.STUDY;
import static ligare.lab.ShortStudy.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is kept out, and what is refused, before anything runs.
class RefusalsOverHttpTest extends OverHttp {
    @Test
    void withoutTheTokenThereIsNothing() throws Exception {
        assertThat(Wire.get(address.resolve("/"), "").statusCode()).isEqualTo(404);
        assertThat(Wire.get(address.resolve("/"), "api/atlas").statusCode()).isEqualTo(404);
        assertThat(Wire.post(address.resolve("/"), "api/x/check", STUDY).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameThatWasBoundToOurAddressIsKeptOut() throws Exception {
        assertThat(raw("GET " + address.getPath() + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aPageOfAnotherOriginIsKeptOutOfTheStreamToo() throws Exception {
        String request =
                "GET %sapi/stream HTTP/1.1\r\nHost: %s:%d\r\nOrigin: http://evil.example\r\n\r\n"
                        .formatted(address.getPath(), address.getHost(), address.getPort());
        assertThat(raw(request)).startsWith("HTTP/1.1 403");
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        String head =
                "POST %sapi/PAGE/check HTTP/1.1\r\nHost: %s:%d\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        .formatted(address.getPath(), address.getHost(), address.getPort())
                        .replace("PAGE", door.client());
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
        assertThat(raw(head + chunk.repeat(6) + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void tooLargeAFileIsRefused() throws Exception {
        HttpResponse<String> refused = check(STUDY + "# " + "a".repeat(LIMITS.bytes()));
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void tooDeepAFileIsRefused() throws Exception {
        HttpResponse<String> refused = check("study: " + "[".repeat(2000) + "]".repeat(2000));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void aFileThatGrowsByAliasesIsRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("study: x\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        assertThat(check(bomb.toString()).statusCode()).isEqualTo(422);
    }

    @Test
    void tooManySubjectsAreRefused() throws Exception {
        HttpResponse<String> refused = check(STUDY.replace("subjects: 2", "subjects: 100000"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("simulated subjects", "at most 4,000");
    }

    @Test
    void tooLongALifeIsRefused() throws Exception {
        HttpResponse<String> refused = check(STUDY.replace("for: 1 h", "for: 30000 h"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("hours of life");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "films"})
    void whatIsTooMuchIsRefusedWhereItIsAskedForToo(String kind) throws Exception {
        try (Wire page = Wire.open(address)) {
            String much = STUDY.replace("for: 1 h", "for: 100000 h");
            assertThat(Wire.post(address, "api/" + page.client() + "/" + kind, much).statusCode()).isEqualTo(413);
            String query = "/runs?subjects=100000";
            assertThat(Wire.post(address, "api/" + page.client() + query, STUDY).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void tooLargeACircuitIsRefused() {
        Limits tight = new Limits(1, 4000, 20_000, 1, 3, 1, 1, 1, 1, Duration.ofMinutes(1));
        StudyOrder order = new StudyOrder(ShortStudy.received(STUDY), 2, 7, "test");
        assertThatThrownBy(() -> Received.check(order.plans(), tight))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1e3", "", "99999999999999999999"})
    void asenselessNumberIsRefused(String number) throws Exception {
        assertThat(Wire.post(address, "api/" + door.client() + "/check?subjects=" + number, STUDY).statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyMistakeOfAFileIsToldAtOnceWithItsLine() throws Exception {
        HttpResponse<String> refused =
                check(STUDY.replace("sex: female", "sex: femal").replace("for: 20 min", "for: 20 minuets"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("femal", "minuets", "\"line\": 7", "\"line\": 12");
    }

    /// Whatever a file writes where a name is expected, it is a name of the atlas or none: no file is opened.
    @ParameterizedTest
    @ValueSource(strings = {"circuit: FILE", "ethogram: FILE", "findings: [FILE]", "species: FILE"})
    void aStudyOverTheWireCanNameNoFile(String line) throws Exception {
        Path there = Files.createTempFile("lab", ".yaml");
        String key = line.substring(0, line.indexOf(':'));
        String named = line.replace("FILE", "\"" + there + "\"");
        String yaml =
                STUDY.contains("\n" + key + ":")
                        ? STUDY.replaceFirst("\n" + key + ":.*", "\n" + named.replace("\\", "\\\\"))
                        : STUDY + named + "\n";
        HttpResponse<String> refused = check(yaml);
        assertThat(refused.statusCode()).isEqualTo(422);
        Files.delete(there);
    }

    @Test
    void nobodyWatchesLearners() throws Exception {
        for (String kind : new String[] {"films", "zooms"}) {
            HttpResponse<String> refused = Wire.post(address, "api/" + door.client() + "/" + kind, LEARNERS);
            assertThat(refused.statusCode()).as(kind).isEqualTo(422);
            assertThat(refused.body()).as(kind).contains("a study of learners, of which there is no");
        }
    }

    @Test
    void tooMuchLearningIsRefused() throws Exception {
        HttpResponse<String> refused = check(LEARNERS.replace("acts: 24", "acts: 900000"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("million updates", "fewer subjects, acts or trials");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        Settings same = new Settings(Settings.LOOPBACK, address.getPort(), 1, LIMITS, "test");
        assertThatThrownBy(() -> Lab.open(same, ATLAS)).isInstanceOf(PortTaken.class);
    }

    @Test
    void aNetworkIsRefused() throws Exception {
        HttpResponse<String> refused = check("network: n\nsource: x\n");
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void atableThatIsNoneIsRefusedWithItsLine() throws Exception {
        HttpResponse<String> refused =
                Wire.put(address, "api/" + door.client() + "/table?name=own.csv", TABLE + "F5,P5,OTA\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("a line of 3 cells", "\"line\": 6");
        String large = TABLE + "F6,P6,OTA,1,2\n".repeat(LIMITS.bytes());
        assertThat(Wire.put(address, "api/" + door.client() + "/table?name=own.csv", large).statusCode())
                .isEqualTo(413);
    }

    @Test
    void tooMuchToBeTakenOutIsRefused() throws Exception {
        HttpResponse<String> refused =
                Wire.post(
                        address,
                        "api/%s/ablations?subjects=200&only=williams-1992-cohabitation-timecourse"
                                .formatted(door.client()),
                        "");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("simulated subjects in all groups", "fewer subjects, groups or findings");
    }
}
