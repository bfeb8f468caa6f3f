package ligare.cli;

import static ligare.cli.Spoken.ligare;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings",
                "circuits",
                "networks",
                "regions",
                "receptors",
                "drugs",
                "species",
                "measures",
                "protocols",
                "null models"
            })
    void everyKindHoldsSomething(String kind) {
        Spoken spoken = ligare("list", kind);

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).isNotBlank();
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void theOverviewCountsWhatTheListsHold() {
        Map<String, Object> overview = Documents.read(ligare("list", "--json").out());

        assertThat(Documents.list(overview, "entries"))
                .hasSizeGreaterThan(8)
                .allSatisfy(kind -> {
                    Map<String, Object> list =
                            Documents.read(ligare("list", "--json", String.valueOf(kind.get("name"))).out());
                    assertThat(kind).containsEntry("describes", String.valueOf(Documents.list(list, "entries").size()));
                });
    }

    @Test
    void anEntryShowsEveryNumberWithItsSource() {
        String name = "prairie vole";

        assertThat(ligare("list", "prairie", "vole").out())
                .isEqualTo(ligare("list", name).out())
                .startsWith("species " + name)
                .containsPattern("body mass +40 g +assumed +assumed, because");
        Map<String, Object> document = Documents.read(ligare("list", "--json", name).out());
        assertThat(Documents.list(document, "entries"))
                .singleElement()
                .satisfies(entry -> {
                    List<Map<String, Object>> figures = Documents.list(entry, "figures");
                    assertThat(figures).hasSizeGreaterThan(20);
                    assertThat(figures).extracting("source", String.class).noneMatch(String::isBlank);
                });
    }

    @Test
    void aFindingShowsItsPaperAndItsClaims() {
        assertThat(ligare("list", "williams-1992-cohabitation-timecourse").out())
                .contains("doi:10.1016/0018-506x(92)90004-f", "question", "standing", "claim");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        Spoken spoken = ligare("list", "oxytocine");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).endsWith("did you mean oxytocin?\n");
    }
}
