package ligare.lab;

import static ligare.lab.ShortStudy.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import ligare.model.Study;
import ligare.model.circuit.Circuit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the lab serves, and that it serves nothing else.
class FilesOverHttpTest extends OverHttp {
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
}
