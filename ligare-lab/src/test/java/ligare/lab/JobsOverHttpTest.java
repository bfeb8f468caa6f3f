package ligare.lab;

import static java.util.Objects.requireNonNull;
import static ligare.lab.ShortStudy.ATLAS;
import static ligare.lab.ShortStudy.LEARNERS;
import static ligare.lab.ShortStudy.STUDY;
import static ligare.lab.ShortStudy.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.study.explain.Animal;
import ligare.study.run.StudyRun;
import ligare.study.zoom.ZoomPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages have done: to the bits of the command line, each page for itself.
class JobsOverHttpTest extends OverHttp {
    private static final String WITH_TABLE =
            STUDY
                    + """
                    data:
                      file: tables/own.csv
                      groups: {nothing: saline, infused: OTA}
                      measures: {partner contact: seconds with partner, stranger contact: seconds with stranger}
                    """;

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
            String job = page.start("ablations?subjects=2&only=hung-2017-ot-vta", "");
            page.until("done");
            assertThat(page.result(job, "ablation.json").body()).contains("\"parts\"", "hung-2017-ot-vta");
            assertThat(page.result(job, "report.html").body()).contains("class=\"heat\"", "What is lost");
        }
    }

    @Test
    void onePartIsTakenOutWhereItIsAskedFor() throws Exception {
        try (Wire page = Wire.open(address)) {
            String asked = "ablations?subjects=2&only=hung-2017-ot-vta&part=";
            String job = page.start(asked + "touch", "");
            page.until("done");
            String matrix = page.result(job, "ablation.json").body();
            assertThat(matrix).contains("\"part\": \"touch\"").doesNotContain("\"part\": \"mating\"");
            String unknown = "api/" + page.client() + "/" + asked + "toch";
            assertThat(Wire.post(address, unknown, "").statusCode()).isEqualTo(400);
        }
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
