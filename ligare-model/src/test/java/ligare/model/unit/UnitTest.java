package ligare.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {

    /// Each right-hand side worked out by hand from the definition of the unit.
    @ParameterizedTest
    @CsvSource({
        "24 h,         TIME,               86400000",
        "2 weeks,      TIME,               1209600000",
        "500 ng,       MASS,               500",
        "0.5 ug,       MASS,               500",
        "40 g,         BODY_MASS,          40",
        "40 g,         MASS,               4e10",
        "10 ng/h,      MASS_RATE,          2.7777777777777777e-6",
        "0.8 nM,       CONCENTRATION,      0.8",
        "90 uM,        CONCENTRATION,      90000",
        "90 µM,        CONCENTRATION,      90000",
        "90 μM,        CONCENTRATION,      90000",
        "-65 mV,       VOLTAGE,            -65",
        "−65 mV,       VOLTAGE,            -65",
        "5 %,          NUMBER,             0.05",
        "7 %,          NUMBER,             0.07",
        "1e-4 /s,      RATE,               1e-7",
        "1e-4 1/s,     RATE,               1e-7",
        "20 Hz,        RATE,               0.02",
        "1 mg/kg,      BODY_DOSE,          1000",
        "1 mg/kg/h,    BODY_DOSE_RATE,     2.7777777777777778e-4",
        "24 IU,        ACTIVITY,           24",
        "10 pg/ml,     MASS_CONCENTRATION, 1e-5",
        "200 nL,       VOLUME,             0.2",
        "73 ml/kg,     BODY_VOLUME,        73",
        "1.3 uM/s,     CONCENTRATION_RATE, 1.3",
        "0.04 mV/Hz,   VOLTAGE_PER_RATE,   40",
        "2 nM/s/Hz,    RELEASE,            2",
        "3 /nM/s,      ASSOCIATION,        0.003",
        "3 /s/nM,      ASSOCIATION,        0.003",
        "1 /M/s,       ASSOCIATION,        1e-12",
        "50 um^2/s,    DIFFUSIVITY,        5e-8",
        "0.5 m/s,      VELOCITY,           0.5",
        "150 MOhm,     RESISTANCE,         0.15",
        "10 pmol,      AMOUNT,             10000",
        ".5 ml / kg,   BODY_VOLUME,        0.5",
    })
    void coherentValues(String written, Dimension dimension, double coherent) {
        assertThat(Quantity.parse(written, dimension).orElseThrow().coherent())
                .isEqualTo(coherent, within(Math.abs(coherent) * 2e-16));
    }

    @ParameterizedTest
    @CsvSource({
        "'',         NUMBER",
        "NaN,       NUMBER",
        ".inf,     NUMBER",
        "1e999,     NUMBER",
        "1e-999,   NUMBER",
        "1e308 M,  CONCENTRATION",
        "1e-320 /d,  RATE",
        "'1,5 ng', MASS",
        "5 ng 3,    MASS",
        "5 parsec, TIME",
        "h 24,     TIME",
        "0x10,      NUMBER",
        "1_000,    NUMBER",
        "2026-11-25, NUMBER",
        "5 ng,      TIME",
        "--5 ng,   MASS",
        "5,         TIME",
        "5 %,      TIME",
        "1e5e5,     NUMBER",
    })
    void whatIsNoQuantityOfThatDimension(String written, Dimension dimension) {
        assertThat(Quantity.parse(written, dimension)).isEmpty();
    }

    @Test
    void aTextLongerThanAnyNumberIsRefusedWithoutWork() {
        assertThat(Literal.parse("1" + "0".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyDimensionHasItsCoherentUnitAndAnExampleInAKnownUnit(Dimension dimension) {
        Unit coherent = Unit.of(dimension.coherent(), dimension).orElseThrow();
        assertThat(coherent.toCoherent(1)).isEqualTo(1);
        assertThat(Quantity.parse(dimension.example(), dimension)).isPresent();
        assertThat(dimension.noun()).matches("an? .+");
    }

    /// What people write comes out as it went in.
    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyExampleReadsWellAfterTheRoundTrip(Dimension dimension) {
        double coherent = Quantity.parse(dimension.example(), dimension).orElseThrow().coherent();
        Quantity shown = Quantity.of(coherent, dimension);
        assertThat(shown.coherent()).isEqualTo(coherent, within(Math.abs(coherent) * 1e-15));
        assertThat(Math.abs(shown.number())).as(shown.toString()).isBetween(0.05, 2000.0);
    }

    @ParameterizedTest
    @CsvSource({
        "8.64e7, TIME, 24 h",
        "600000, TIME, 10 min",
        "-65, VOLTAGE, -65 mV",
        "0.02, RATE, 20 Hz",
        "0, MASS, 0 ng",
        "2.7777777777777777e-6, MASS_RATE, 10 ng/h",
        "0.333333333333, NUMBER, 0.333333",
        "1000, BODY_DOSE, 1 mg/kg",
        "2.5, NUMBER, 2.5",
        "1e9, MASS, 1 g",
        "0.15, RESISTANCE, 150 MΩ"
    })
    void readable(double coherent, Dimension dimension, String shown) {
        assertThat(Quantity.of(coherent, dimension)).hasToString(shown);
    }
}
