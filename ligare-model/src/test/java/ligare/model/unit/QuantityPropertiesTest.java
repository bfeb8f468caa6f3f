package ligare.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantityPropertiesTest {

    @Property(tries = 2000, seed = "20261125")
    void aWrittenQuantityIsReadAsItIs(@ForAll("numbers") double number, @ForAll("units") Unit unit) {
        Quantity written = new Quantity(number, unit);
        Quantity read = Quantity.parse(number + " " + unit.symbol(), unit.dimension()).orElseThrow();
        assertThat(read).isEqualTo(written);
        assertThat(unit.fromCoherent(read.coherent())).isEqualTo(number, within(Math.abs(number) * 1e-15));
    }

    @Property(tries = 500, seed = "20261125")
    void aShownQuantityIsReadWithSixDigits(@ForAll("numbers") double coherent, @ForAll Dimension dimension) {
        String shown = Quantity.of(coherent, dimension).toString();
        assertThat(Quantity.parse(shown, dimension).orElseThrow().coherent())
                .as(shown)
                .isEqualTo(coherent, within(Math.abs(coherent) * 5.1e-6));
    }

    @Property(tries = 3000, seed = "20261125")
    void anyTextIsReadOrRefused(@ForAll String text, @ForAll Dimension dimension) {
        Quantity.parse(text, dimension).ifPresent(quantity -> assertThat(quantity.coherent()).isFinite());
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.doubles().between(1e-12, 1e12).ofScale(14).map(number -> number % 2 < 1 ? number : -number);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Stream.of(Dimension.values()).flatMap(dimension -> Unit.of(dimension).stream()).toList());
    }
}
