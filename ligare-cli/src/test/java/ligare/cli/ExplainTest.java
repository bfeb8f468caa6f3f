package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.lang.Catalogue;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.run.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final String SITE = "nucleus accumbens rostral shell";

    @TempDir private Path folder;

    private Path study;

    @BeforeEach
    void write() throws IOException {
        study =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        Studies.TWO_GROUPS.replace("into: lateral septum", "into: " + SITE));
    }

    @Test
    void aStudyIsShownDownToItsProgram() {
        Spoken spoken = quietly("explain", study);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains(
                        "=== nothing ===",
                        "=== infused ===",
                        "schedule",
                        "sites: a receptor in a region",
                        "order of computation")
                .containsPattern("OXTR +" + SITE + " +1 +oxytocin 1\\hnM, 1;")
                .containsPattern("13\\hmin +haloperidol, bolus: \\+[0-9\\h.]+ nM in " + SITE);
    }

    @Test
    void groupsOfOneProgramShareItsPrint() throws IOException {
        Files.writeString(
                study,
                Studies.TWO_GROUPS.replaceFirst(
                        "\\{give: .*}", "{drive: VTA dopamine cells, by: 1 mV, for: 5 min, at: [company]}"));

        List<Map<String, Object>> groups =
                Documents.list(Documents.read(quietly("explain", study, "--json").out()), "groups");

        assertThat(groups).extracting("programAs").isEqualTo(List.of("", "nothing"));
        assertThat(Documents.list(groups.getFirst(), "program"))
                .extracting("title")
                .contains("projections", "populations");
        assertThat(Documents.list(groups.getLast(), "program")).isEmpty();
    }

    @Test
    void twoGroupsAreComparedFromOccupancyToBehaviour() {
        Spoken spoken = quietly("explain", study, "--groups", "nothing, infused", "--subjects", "2", "--json");

        assertThat(spoken.err()).isEmpty();
        List<Map<String, Object>> links = Documents.list(Documents.read(spoken.out()), "links");
        assertThat(links)
                .extracting("stage", String.class)
                .contains("occupancy", "messenger", "gate", "weight", "rate", "behaviour");
        String what = "the share of D2 that haloperidol holds in " + SITE;
        Map<String, Object> held =
                links.stream()
                        .filter(link -> what.equals(link.get("what")) && "company".equals(link.get("phase")))
                        .findFirst()
                        .orElseThrow();
        assertThat(Documents.number(held, "first")).isZero();
        assertThat(Documents.number(held, "second")).isBetween(0.5, 1.0);
        assertThat(held).containsEntry("differs", true);
        assertThat(sharesOfOneSite(links, "first")).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(sharesOfOneSite(links, "second")).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    /// What all ligands together hold of a receptor somewhere.
    private static Iterable<Double> sharesOfOneSite(List<Map<String, Object>> links, String group) {
        return links.stream()
                .filter(link -> "occupancy".equals(link.get("stage")))
                .collect(
                        Collectors.groupingBy(
                                link ->
                                        Documents.text(link, "phase")
                                                + Documents.text(link, "what").replaceFirst("that .* holds", ""),
                                Collectors.summingDouble(link -> Documents.number(link, group))))
                .values();
    }

    @Test
    void aGroupIsLikeItself() {
        Spoken spoken = quietly("explain", study, "--groups", "infused,infused", "--subjects", "2");

        assertThat(spoken.out())
                .contains("In short: the chains of both groups are alike.")
                .doesNotContain("In company");
    }

    @Test
    void unknownGroupsAreAnsweredWithTheNearest() {
        Spoken spoken = quietly("explain", study, "--groups", "nothing,infusd");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("two groups among nothing; infused").endsWith("did you mean infused?\n");
        assertThat(quietly("explain", study, "--groups", "nothing").exit()).isEqualTo(2);
    }

    @Test
    void lookingChangesNoBit() {
        Asked asked = AskedFile.of(study, Catalogue.read().orElseThrow().atlas());
        Cohort cohort = new Cohort(asked.atlas(), asked.study(), asked.study().groups().getLast(), 0.5);
        int[] steps = new int[1];

        List<Recording> seen = cohort.run(0, 2, 7, (_, _, _, _, _) -> steps[0]++);

        assertThat(steps[0]).isPositive();
        assertThat(seen)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.equals(other), Double.class)
                .isEqualTo(cohort.run(0, 2, 7));
    }
}
