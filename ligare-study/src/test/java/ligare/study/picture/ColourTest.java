package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours of pages and pictures, measured: contrast as WCAG 2.1 defines it, and the distance in CIE Lab (1976, D65) of
/// colours that stand for different things, as people see them who lack one kind of cone (Machado, Oliveira and Fernandes
/// 2009, doi:10.1109/TVCG.2009.113, severity 1).
class ColourTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    /// Assumed: 2.3 is just noticeable for large patches side by side; thin lines apart need several times that.
    private static final double APART = 15;

    private static final List<String> GROUNDS = List.of("page", "panel", "shade0", "shade1", "shade2", "shade3");
    private static final List<String> INKS = List.of("c0", "c1", "c2", "c3", "c4", "c5", "c6");

    private enum Theme {
        LIGHT,
        DARK;

        private final Map<String, Colour> colours = new HashMap<>();

        Theme() {
            String rules = Picture.stylesheet();
            int dark = rules.indexOf("prefers-color-scheme: dark");
            read(rules.substring(0, dark));
            if (name().equals("DARK")) {
                read(rules.substring(dark));
            }
        }

        private void read(String rules) {
            Matcher found = Pattern.compile("--([a-z0-9]+): #([0-9a-f]{6});").matcher(rules);
            while (found.find()) {
                colours.put(found.group(1), Colour.of(Integer.parseInt(found.group(2), 16)));
            }
        }

        Colour colour(String name) {
            return java.util.Objects.requireNonNull(colours.get(name), name);
        }
    }

    /// Which cone is missing: what is left of linear red, green and blue.
    private enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        Colour of(Colour seen) {
            return new Colour(row(0, seen), row(1, seen), row(2, seen));
        }

        private double row(int row, Colour c) {
            double sum = matrix[3 * row] * c.red + matrix[3 * row + 1] * c.green + matrix[3 * row + 2] * c.blue;
            return Math.clamp(sum, 0, 1);
        }
    }

    /// Linear light of sRGB, 0 to 1.
    private record Colour(double red, double green, double blue) {
        static Colour of(int hex) {
            return new Colour(linear(hex >> 16), linear(hex >> 8 & 255), linear(hex & 255));
        }

        private static double linear(int value) {
            double v = value / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }

        double luminance() {
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        double contrast(Colour other) {
            double lighter = Math.max(luminance(), other.luminance());
            return (lighter + 0.05) / (Math.min(luminance(), other.luminance()) + 0.05);
        }

        double distance(Colour other) {
            double[] a = lab();
            double[] b = other.lab();
            return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        }

        private double[] lab() {
            double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
            double y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
            double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double root(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }

    /// Published values: white and black, and the Lab of sRGB's pure red.
    @Test
    void whatMeasuresIsRight() {
        Colour white = Colour.of(0xffffff);
        assertThat(white.contrast(Colour.of(0))).isCloseTo(21, within(1e-9));
        assertThat(Colour.of(0x767676).contrast(white)).isCloseTo(4.54, within(0.005));
        assertThat(Colour.of(0xff0000).lab()).containsExactly(new double[] {53.24, 80.09, 67.20}, within(0.02));
        for (Sight sight : Sight.values()) {
            assertThat(sight.of(white).distance(white)).as(sight.name()).isLessThan(0.1);
        }
        assertThat(Sight.DEUTERANOPIA.of(Colour.of(0xff0000)).distance(Sight.DEUTERANOPIA.of(Colour.of(0x9a8a00))))
                .as("red and olive, for who lacks the cone for green")
                .isLessThan(Colour.of(0xff0000).distance(Colour.of(0x9a8a00)) / 2);
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeRead(Theme theme) {
        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "faint")) {
                contrast(theme, text, ground, TEXT);
            }
            INKS.forEach(ink -> contrast(theme, ink, ground, TEXT));
        }
        for (String ground : List.of("page", "panel")) {
            contrast(theme, "agrees", ground, TEXT);
            contrast(theme, "disagrees", ground, TEXT);
        }
        for (String ground : List.of("agrees", "disagrees", "undecided", "c0")) {
            contrast(theme, "on", ground, TEXT);
        }
        contrast(theme, "ink", "claimed", TEXT);
        contrast(theme, "faint", "grid", TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDrawnCanBeSeen(Theme theme) {
        for (String ground : List.of("page", "panel")) {
            for (String drawn : List.of("axis", "undecided", "focus", "danger")) {
                contrast(theme, drawn, ground, GRAPHICS);
            }
        }
        for (String ground : List.of("tissue", "outline")) {
            contrast(theme, "glow", ground, GRAPHICS);
        }
        contrast(theme, "axis", "shade1", GRAPHICS);
    }

    private static void contrast(Theme theme, String drawn, String ground, double least) {
        assertThat(theme.colour(drawn).contrast(theme.colour(ground)))
                .as("%s on %s, %s", drawn, ground, theme)
                .isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource
    void inksAreToldApartWhateverConeIsMissing(Theme theme) {
        apart(theme, INKS);
        apart(theme, List.of("agrees", "disagrees", "undecided"));
        apart(theme, List.of("glow", "tissue"));
    }

    private static void apart(Theme theme, List<String> names) {
        for (Sight sight : Sight.values()) {
            for (int a = 0; a < names.size(); a++) {
                for (int b = 0; b < a; b++) {
                    Colour one = sight.of(theme.colour(names.get(a)));
                    Colour other = sight.of(theme.colour(names.get(b)));
                    assertThat(one.distance(other))
                            .as("%s and %s, %s, %s", names.get(b), names.get(a), theme, sight)
                            .isGreaterThanOrEqualTo(APART);
                }
            }
        }
    }
}
