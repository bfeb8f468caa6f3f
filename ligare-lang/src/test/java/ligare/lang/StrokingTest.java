package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ligare.model.behaviour.Stroking;
import org.junit.jupiter.api.Test;

/// Strokes are felt most at a middle velocity.
class StrokingTest {
    private static final double CM_PER_S = 0.01;

    @Test
    void theAnswerIsAnInvertedUOverTheLogarithmOfVelocity() {
        Stroking caress = new Stroking("caress", 3 * CM_PER_S, 2);
        assertThat(caress.level(3 * CM_PER_S)).isEqualTo(1);
        // One width away, either way: e^(-1/2).
        assertThat(caress.level(3 * CM_PER_S * Math.exp(2))).isCloseTo(Math.exp(-0.5), within(1e-12));
        assertThat(caress.level(3 * CM_PER_S * Math.exp(-2))).isCloseTo(Math.exp(-0.5), within(1e-12));
    }

    /// Löken 2009 as recalled: most from 1 to 10 cm/s, clearly less at 0.1 and at 30.
    @Test
    void afferentsOfTheAtlasAnswerMostFromOneToTenCentimetresPerSecond() {
        for (String middle : List.of("1 cm/s", "3 cm/s", "10 cm/s")) {
            assertThat(felt(middle))
                    .isGreaterThan(0.8)
                    .isGreaterThan(felt("0.1 cm/s") + 0.2)
                    .isGreaterThan(felt("30 cm/s") + 0.2);
        }
    }

    @Test
    void aStrokeThatNothingSensesIsAMistake() {
        assertThat(Catalogue.readAtlas(stroked("3 cm/s", "")).problems().toString())
                .contains("a stroke in an ethogram that does not say how strokes are sensed");
    }

    private static double felt(String velocity) {
        String stroking = "stroking: {sense: touch, best: 3 cm/s, width: 2}\n";
        return Catalogue.readAtlas(stroked(velocity, stroking)).orElseThrow().ethogram("cage").places().stream()
                .flatMap(place -> place.behaviours().stream())
                .filter(behaviour -> behaviour.name().equals("middle"))
                .findFirst()
                .orElseThrow()
                .senses()
                .getOrDefault("touch", 0.0);
    }

    private static Map<String, byte[]> stroked(String velocity, String stroking) {
        String cage = SmallAtlas.text("ethograms/cage.yaml");
        String changed = cage.replace("middle: {}", "middle: {stroked at: %s}".formatted(velocity));
        return SmallAtlas.with("ethograms/cage.yaml", cage, changed.replace("states:", stroking + "states:"));
    }
}
