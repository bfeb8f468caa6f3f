package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTextTest {
    @TempDir private Path folder;

    private static Atlas.Free free(String written, double value, double low, double high, String source) {
        return new Atlas.Free(
                new Figure("a fit", written, value, Dimension.VOLTAGE, Status.ASSUMED, source),
                low,
                high,
                "a \"reason\"");
    }

    private Path write(Map<String, Atlas.Free> values) throws IOException {
        return Files.writeString(folder.resolve("fitted.yaml"), CalibrationText.of("fitted", "A test.", values));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        SequencedMap<String, Atlas.Free> own = SmallAtlas.read().calibration();

        SequencedMap<String, Atlas.Free> read = Catalogue.readCalibration(write(own)).orElseThrow();

        assertThat(read.keySet()).containsExactlyElementsOf(own.keySet());
        read.forEach((name, free) -> {
            Atlas.Free before = requireNonNull(own.get(name));
            assertThat(free.figure().value()).isEqualTo(before.figure().value());
            assertThat(free.low()).isEqualTo(before.low());
            assertThat(free.high()).isEqualTo(before.high());
            assertThat(free.reason()).isEqualTo(before.reason());
            assertThat(free.held()).isEqualTo(before.held());
            assertThat(free.figure().source()).isEqualTo(before.figure().source());
        });
    }

    @Test
    void quotationMarksAndSourcesSurvive() throws IOException {
        Map<String, Atlas.Free> values = new LinkedHashMap<>();
        values.put("drive", free("3 mV", 3, 1, 9, "assumed, because fitted by \"somebody\""));

        Atlas.Free read = requireNonNull(Catalogue.readCalibration(write(values)).orElseThrow().get("drive"));

        assertThat(read.reason()).isEqualTo("a \"reason\"");
        assertThat(read.figure().source()).isEqualTo("assumed, because fitted by \"somebody\"");
    }

    @Test
    void otherValuesTakeThePlaceOfTheAtlassOwnWhereverTheyAreUsed() {
        Map<String, Atlas.Free> instead = Map.of("drive", free("3 mV", 3, 1, 9, "assumed, because fitted"));

        Atlas atlas = Catalogue.read(SmallAtlas.files(), instead).orElseThrow().atlas();

        assertThat(requireNonNull(atlas.calibration().get("drive")).figure().written()).isEqualTo("3 mV");
        assertThat(requireNonNull(instead.get("drive")).held()).isFalse();
        assertThat(requireNonNull(atlas.calibration().get("drive")).held()).as("as the atlas holds it").isTrue();
        assertThat(atlas.calibration().keySet()).isEqualTo(SmallAtlas.read().calibration().keySet());
        assertThat(atlas.circuit("loop")).isNotEqualTo(SmallAtlas.read().circuit("loop"));
    }

    @Test
    void aNameThatTheAtlasDoesNotHaveOrAnotherDimensionIsAProblem() {
        Map<String, Atlas.Free> misspelt = Map.of("drove", free("3 mV", 3, 1, 9, "assumed"));
        Map<String, Atlas.Free> voltage = Map.of("drive share", free("1 mV", 1, 1, 9, "assumed"));

        assertThat(Catalogue.read(SmallAtlas.files(), misspelt).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).contains("\"drove\"");
                    assertThat(problem.fix()).isEqualTo("did you mean drive?");
                });
        assertThat(Catalogue.read(SmallAtlas.files(), voltage).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).contains("\"drive share\""));
    }
}
