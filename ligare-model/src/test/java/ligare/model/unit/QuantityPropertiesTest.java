package ligare.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every quantity, tried on many.
class QuantityPropertiesTest {
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final List<Unit> UNITS =
            Stream.of(DIMENSIONS).flatMap(dimension -> Unit.of(dimension).stream()).toList();

    /// Characters of quantities, of other scripts, and half of a surrogate pair.
    private static final String CHARACTERS = "0123456789+-.eE  munpkghsdlMVHzµ/%NaInfity\u0000\t\n\u2212\u00a0é\ud800";

    private final SplittableRandom random = new SplittableRandom(20261125);

    @Test
    void aWrittenQuantityIsReadAsItIs() {
        for (int trial = 0; trial < 2000; trial++) {
            double number = number();
            Unit unit = UNITS.get(random.nextInt(UNITS.size()));
            Quantity written = new Quantity(number, unit);
            Quantity read = Quantity.parse(number + " " + unit.symbol(), unit.dimension()).orElseThrow();
            assertThat(read).isEqualTo(written);
            assertThat(unit.fromCoherent(read.coherent())).isEqualTo(number, within(Math.abs(number) * 1e-15));
        }
    }

    @Test
    void aShownQuantityIsReadWithSixDigits() {
        for (int trial = 0; trial < 500; trial++) {
            double coherent = number();
            Dimension dimension = dimension();
            String shown = Quantity.of(coherent, dimension).toString();
            assertThat(Quantity.parse(shown, dimension).orElseThrow().coherent())
                    .as(shown)
                    .isEqualTo(coherent, within(Math.abs(coherent) * 5.1e-6));
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        for (int trial = 0; trial < 3000; trial++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--)
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            Quantity.parse(text.toString(), dimension())
                    .ifPresent(quantity -> assertThat(quantity.coherent()).as(text.toString()).isFinite());
        }
    }

    private Dimension dimension() {
        return DIMENSIONS[random.nextInt(DIMENSIONS.length)];
    }

    /// Of either sign, from 1e-12 to 1e12, as many of each power of ten.
    private double number() {
        double size = Math.pow(10, random.nextDouble(-12, 12));
        return random.nextBoolean() ? size : -size;
    }
}
