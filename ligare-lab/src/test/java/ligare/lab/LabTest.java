package ligare.lab;

import static java.util.Objects.requireNonNull;
import static ligare.lab.ShortStudy.ATLAS;
import static ligare.lab.ShortStudy.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import ligare.model.Study;
import ligare.model.circuit.Circuit;
import ligare.study.explain.Animal;
import ligare.study.run.StudyRun;
import ligare.study.zoom.ZoomPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lab as a browser meets it, over HTTP.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, 4000, 20_000, 1e11, 1000, 12, 2, 3, 2, Duration.ofMinutes(1));
    private static final Settings SETTINGS = new Settings(Settings.LOOPBACK, 0, 2, LIMITS, "test");

    private static final String LEARNERS =
            """
            study: mirrors
            question: Do mirror neurons grow?
            learner: action mirror
            subjects: 2
            seed: 3
            groups:
              watched:
                protocol:
                  - {phase: watching oneself, acts: 24, sees: {action: done, from: own}, trials after: 4}
            classification:
              criterion: {alpha: 0.05, excited: 3 Hz, inhibited: 1.5 Hz, of the best: 50 %}
              classes: {mirror: {doing: excited, seeing: excited}}
            measures:
              mirror cells: {share of cells: mirror, in: PMv, tested after: watching oneself}
            """;

    private Lab lab;
    private URI address;
    private Wire door;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.open(SETTINGS, ATLAS);
        address = lab.address();
        door = Wire.open(address);
    }

    @AfterAll
    void close() throws IOException {
        door.close();
        lab.close();
    }

    private HttpResponse<String> check(String yaml) throws IOException, InterruptedException {
        return Wire.post(address, "api/" + door.client() + "/check", yaml);
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = Wire.get(address, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ligare lab").doesNotContain("//cdn").doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .startsWith("default-src 'none'")
                                .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe")
                                .doesNotContain("http"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab.js",
                "lab.css",
                "report.css",
                "uPlot.min.css",
                "uPlot-licence.txt",
                "brain.json",
                "stories.json",
                "examples/07-lose-it.yaml",
                "api/atlas"
            })
    void whatThePageNeedsIsThere(String name) throws Exception {
        assertThat(Wire.get(address, name).statusCode()).isEqualTo(200);
    }

    @Test
    void everyFileThatTheScriptsImportIsThere() throws Exception {
        for (String name :
                new String[] {
                    "lab.js",
                    "stories.js",
                    "player.js",
                    "courses.js",
                    "traces.js",
                    "watch.js",
                    "live.js",
                    "bench.js",
                    "board.js",
                    "results.js"
                }) {
            var imported = Pattern.compile("from '\\./([^']+)'").matcher(Wire.get(address, name).body());
            while (imported.find()) {
                assertThat(Wire.get(address, imported.group(1)).statusCode()).as(imported.group(1)).isEqualTo(200);
            }
        }
    }

    /// A story names an example, and rows of what its film records.
    @Test
    void everyStoryIsAboutAnExampleThatTheBenchCanOpen() throws Exception {
        String stories = Wire.get(address, "stories.json").body();
        var files = Pattern.compile("\"file\": \"([^\"]+)\"").matcher(stories);
        int found = 0;
        while (files.find()) {
            found++;
            String yaml = Wire.get(address, "examples/" + files.group(1) + ".yaml").body();
            assertThat(check(yaml).body()).as(files.group(1)).contains("\"form\": true");
            Study study = ShortStudy.received(yaml).asked().study();
            assertThat(study.groups()).hasSizeLessThan(3);
        }
        assertThat(found).isEqualTo(4);
        Circuit circuit = ATLAS.circuit("vole-bonding");
        Set<String> known = new HashSet<>(ATLAS.regions().keySet());
        known.addAll(ATLAS.ligands().keySet());
        known.addAll(ATLAS.receptors().keySet());
        circuit.populations().forEach(population -> known.add(population.name()));
        var names = Pattern.compile("\"(?:name|by|region)\": \"([^\"]+)\"").matcher(stories);
        while (names.find()) {
            assertThat(known).contains(names.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.html", "..%2f..%2fpom.xml", "examples/..%2flab.js", "api/nothing", "Lab.class"})
    void nothingElseIsThere(String name) throws Exception {
        assertThat(Wire.get(address, name).statusCode()).isIn(400, 404);
    }

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
    void aRunHasTheBitsOfTheCommandLine() throws Exception {
        try (Wire page = Wire.open(address);
                ExecutorService workers = Executors.newFixedThreadPool(1)) {
            String job = page.start("runs", STUDY);
            page.until("done");
            String answer = page.result(job, "answer.json").body();
            StudyRun run =
                    StudyRun.of(ShortStudy.received(STUDY).asked(), 2, 7, "test", new PlanRunner(workers, _ -> {}));
            assertThat(answer).isEqualTo(run.answer().toJson());
            assertThat(page.result(job, "study.yaml").body()).isEqualTo(STUDY);
            assertThat(page.result(job, "subjects.csv").body()).startsWith("group,subject,measure,unit,value\r\n");
            HttpResponse<String> report = page.result(job, "report.html");
            assertThat(report.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
            assertThat(page.result(job, "nothing.json").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void learnersAreRunAsTheCommandLineRunsThem() throws Exception {
        try (Wire page = Wire.open(address);
                ExecutorService workers = Executors.newFixedThreadPool(1)) {
            assertThat(Wire.post(address, "api/" + page.client() + "/check", LEARNERS).body())
                    .contains("\"learner\": \"action mirror\"", "\"form\": false");
            String job = page.start("runs", LEARNERS);
            page.until("done");
            StudyRun run =
                    StudyRun.of(ShortStudy.received(LEARNERS).asked(), 2, 3, "test", new PlanRunner(workers, _ -> {}));
            assertThat(page.result(job, "answer.json").body()).isEqualTo(run.answer().toJson());
            assertThat(page.result(job, "study.yaml").body()).isEqualTo(LEARNERS);
        }
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
    void aScriptInEveryFieldStaysText() throws Exception {
        String evil = "<script>alert(1)</script>";
        String yaml =
                STUDY.replace("study: short", "study: \"" + evil + "\"")
                        .replace("question: Does anything happen in an hour?", "question: \"" + evil + "\"")
                        .replace("  infused:", "  \"" + evil + "\":")
                        .replace("[nothing, infused]", "[nothing, \"" + evil + "\"]")
                        .replace("partner contact", "\"" + evil + "contact\"")
                        .replace("with: [partner", "with: [\"" + evil + "\"")
                        .replace("with: partner", "with: \"" + evil + "\"");
        assertThat(check(yaml).body()).doesNotContain("<script");
        try (Wire page = Wire.open(address)) {
            String job = page.start("runs", yaml);
            page.until("done");
            for (String name : new String[] {"pictures.html", "report.html", "answer.json"}) {
                assertThat(page.result(job, name).body()).contains("script").doesNotContain("<script");
            }
        }
    }

    @Test
    void acancelledRunEndsAndTheNextBegins() throws Exception {
        try (Wire page = Wire.open(address)) {
            String job =
                    page.start("runs", STUDY.replace("for: 1 h", "for: 150 h").replace("subjects: 2", "subjects: 60"));
            page.until("running");
            page.cancel(job);
            page.until("cancelled");
            page.start("runs", STUDY);
            page.until("done");
        }
    }

    @Test
    void aClosedPageIsForgottenWithItsRuns() throws Exception {
        Wire page = Wire.open(address);
        String job = page.start("runs", STUDY.replace("for: 1 h", "for: 150 h").replace("subjects: 2", "subjects: 60"));
        page.until("running");
        page.close();
        while (!page.result(job, "answer.json").body().contains("a page that was closed")) {
            Thread.sleep(100);
        }
    }

    @Test
    void twoPagesSeeNothingOfEachOther() throws Exception {
        try (Wire one = Wire.open(address);
                Wire other = Wire.open(address)) {
            assertThat(one.client()).isNotEqualTo(other.client());
            String job = one.start("runs", STUDY);
            other.start("runs", STUDY.replace("seed: 7", "seed: 8"));
            one.until("done");
            other.until("done");
            String first = one.result(job, "answer.json").body();
            String second = other.result(job, "answer.json").body();
            assertThat(first).contains("\"seed\": 7");
            assertThat(second).contains("\"seed\": 8");
            assertThat(Wire.get(address, "api/wrong/jobs/1/answer.json").statusCode()).isEqualTo(404);
        }
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
    void aFindingIsScoredAsOnTheCommandLine() throws Exception {
        String id = "williams-1992-cohabitation-timecourse";
        try (Wire page = Wire.open(address);
                ExecutorService workers = Executors.newFixedThreadPool(2)) {
            String job = page.start("boards?subjects=2&others=running&only=" + id, "");
            page.until("done");
            BoardOrder order = new BoardOrder(ATLAS, List.of(id), 2, 20_261_125, true, "test");
            assertThat(page.result(job, "scoreboard.json").body())
                    .isEqualTo(requireNonNull(order.fill(workers, new Progress(1)).get("scoreboard.json")).text())
                    .contains(id, "\"runningOthers\"", "\"flips\"");
            assertThat(page.result(job, id + ".html").body()).contains("<section", id);
            assertThat(Wire.post(address, "api/" + page.client() + "/boards?only=nothing", "").statusCode())
                    .isEqualTo(400);
            assertThat(Wire.post(address, "api/" + page.client() + "/boards?others=asleep", "").statusCode())
                    .isEqualTo(400);
        }
    }

    private static final String TABLE =
            """
            animal,pair,group,seconds with partner,seconds with stranger
            F1,P1,saline,400,10
            F2,P2,saline,300,90
            F3,P3,OTA,100,110
            F4,P4,OTA,210,80
            """;
    private static final String WITH_TABLE =
            STUDY
                    + """
                    data:
                      file: tables/own.csv
                      groups: {nothing: saline, infused: OTA}
                      measures: {partner contact: seconds with partner, stranger contact: seconds with stranger}
                    """;

    @Test
    void ownTestsAreHeldAgainstTheModelAndPlannedWith() throws Exception {
        try (Wire page = Wire.open(address)) {
            String api = "api/" + page.client();
            assertThat(Wire.post(address, api + "/check", WITH_TABLE).body()).contains("a table called", "own.csv");
            assertThat(Wire.put(address, api + "/table?name=own.csv", TABLE).body())
                    .contains("\"rows\": 4", "seconds with stranger", "saline");
            assertThat(Wire.post(address, api + "/check", WITH_TABLE).body())
                    .contains("\"file\": \"tables/own.csv\"", "\"infused\": \"OTA\"");
            String run = page.start("runs", WITH_TABLE);
            page.until("done");
            assertThat(page.result(run, "answer.json").body()).contains("\"conclusion\"", "\"animals\": 2");
            assertThat(page.result(run, "pictures.html").body()).contains("Your own tests");
        }
        try (Wire page = Wire.open(address)) {
            assertThat(Wire.put(address, "api/" + page.client() + "/table?name=own.csv", TABLE).statusCode())
                    .isEqualTo(200);
            String plan = page.start("powers?subjects=2", WITH_TABLE);
            page.until("done");
            assertThat(page.result(plan, "power.json").body())
                    .contains("\"spreadFrom\": \"tables/own.csv\"", "\"headline\"", "\"nearest\"");
            assertThat(page.result(plan, "pictures.html").body()).contains("do not size a study on", "<svg");
        }
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
    void amomentIsLookedAtAsTheCommandLineDoes() throws Exception {
        try (Wire page = Wire.open(address)) {
            String job = page.start("zooms?group=infused&at=3660", STUDY);
            page.until("done");
            var asked = ShortStudy.received(STUDY).asked();
            var plan =
                    new ZoomPlan(
                            ATLAS, asked.study(), Animal.of(asked.study(), "infused"), 0, 7, "61 min", 3.66e6, 2000, 1);
            assertThat(page.result(job, "zoom.json").body()).isEqualTo(plan.run().toJson());
            assertThat(page.result(job, "pictures.html").body()).contains("<svg", "VTA dopamine cells");
            String zooms = "api/" + page.client() + "/zooms";
            assertThat(Wire.post(address, zooms + "?group=infused&at=9999999", STUDY).statusCode()).isEqualTo(400);
            assertThat(Wire.post(address, zooms + "?group=nobody&at=1", STUDY).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void partsAreTakenOutAndShownAsAMap() throws Exception {
        try (Wire page = Wire.open(address)) {
            String job = page.start("ablations?subjects=2&only=williams-1992-cohabitation-timecourse", "");
            page.until("done");
            assertThat(page.result(job, "ablation.json").body()).contains("\"parts\"", "williams-1992");
            assertThat(page.result(job, "report.html").body()).contains("class=\"heat\"", "What is lost");
        }
    }

    @Test
    void onePartIsTakenOutWhereItIsAskedFor() throws Exception {
        try (Wire page = Wire.open(address)) {
            String asked = "ablations?subjects=2&only=williams-1992-cohabitation-timecourse&part=";
            String job = page.start(asked + "touch", "");
            page.until("done");
            String matrix = page.result(job, "ablation.json").body();
            assertThat(matrix).contains("\"part\": \"touch\"").doesNotContain("\"part\": \"mating\"");
            String unknown = "api/" + page.client() + "/" + asked + "toch";
            assertThat(Wire.post(address, unknown, "").statusCode()).isEqualTo(400);
        }
    }

    /// What came with the program may be of an older circuit; then the page says so by the digest.
    @Test
    void theMatrixOfAllFindingsIsThere() throws Exception {
        JsonNode matrix = new ObjectMapper().readTree(Wire.get(address, "ablation.json").body());
        JsonNode known = new ObjectMapper().readTree(Wire.get(address, "api/atlas").body());
        assertThat(known.get("digest").asText()).matches("[0-9a-f]{16}");
        assertThat(matrix.get("digest").asText()).matches("[0-9a-f]{16}");
        assertThat(matrix.get("parts")).isNotEmpty();
        assertThat(matrix.get("findings")).isNotEmpty().allMatch(finding -> finding.has("id") && finding.has("whole"));
    }

    /// To the letter, so that the command line runs it to the same bits.
    @Test
    void everyFindingCanBeTakenAwayAsItsFile() throws Exception {
        for (String id : ATLAS.findings().keySet()) {
            HttpResponse<String> file = Wire.get(address, "findings/" + id + ".yaml");
            assertThat(file.statusCode()).as(id).isEqualTo(200);
            assertThat(file.body()).startsWith("finding: " + id + "\n");
        }
        assertThat(Wire.get(address, "findings/nobody-1900.yaml").statusCode()).isEqualTo(404);
        assertThat(Wire.get(address, "findings/..%2fregions%2fvole.yaml").statusCode()).isIn(400, 404);
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

    @ParameterizedTest
    @ValueSource(strings = {"films", "runs"})
    void aSubjectIsSeenWhileItIsSimulated(String kind) throws Exception {
        try (Wire wire = Wire.open(address)) {
            String job = wire.start(kind, STUDY.replace("1 h", "300 h"));
            String event = wire.event();
            while (!event.contains("\"scene\"")) {
                assertThat(event).doesNotContain("\"state\": \"done\"");
                event = wire.event();
            }
            assertThat(event).contains("\"job\": \"" + job + "\"", "\"what\": \"occupancy\"", "\"boutBehaviour\"");
            wire.cancel(job);
            wire.until("cancelled");
        }
    }

    @Test
    void afilmShowsTheSubjectThatTheRunHas() throws Exception {
        try (Wire page = Wire.open(address)) {
            String job = page.start("films", STUDY);
            page.until("done");
            assertThat(page.result(job, "film.json").body()).contains("\"boutFrom\"", "\"concentration\"", "infused");
        }
    }
}
