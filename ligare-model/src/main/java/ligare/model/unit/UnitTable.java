package ligare.model.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The units that a file may use. Simple ones are listed; those with a stroke are every quotient of listed ones.
final class UnitTable {
    private static final Pattern MICRO = Pattern.compile("(?<![A-Za-z])[uμ](?=[A-Za-zΩ])");
    private static final Map<Dimension, Map<String, Unit>> UNITS = build();

    private UnitTable() {}

    static Optional<Unit> find(String symbol, Dimension dimension) {
        return Optional.ofNullable(UNITS.get(dimension)).map(units -> units.get(normalise(symbol)));
    }

    static List<Dimension> dimensionsOf(String symbol) {
        String normal = normalise(symbol);
        List<Dimension> found = new ArrayList<>();
        UNITS.forEach((dimension, units) -> {
            if (units.containsKey(normal)) found.add(dimension);
        });
        return List.copyOf(found);
    }

    static List<Unit> of(Dimension dimension) {
        return List.copyOf(UNITS.getOrDefault(dimension, Map.of()).values());
    }

    private static String normalise(String symbol) {
        String plain = symbol.replaceAll("\\s", "").replace('L', 'l').replace('\u2126', 'Ω').replace("^2", "²");
        plain = plain.startsWith("1/") ? plain.substring(1) : plain;
        return MICRO.matcher(plain).replaceAll("µ");
    }

    private static Map<Dimension, Map<String, Unit>> build() {
        Table table = new Table();
        table.list(Dimension.NUMBER).add("", 1, 1).add("%", 1, 100).add("‰", 1, 1000);
        table.list(Dimension.TIME)
                .add("ms", 1, 1)
                .add("s", 1e3, 1)
                .add("min", 6e4, 1)
                .add("h", 36e5, 1)
                .add("d", 864e5, 1)
                .add("weeks", 6048e5, 1)
                .add("µs", 1, 1e3)
                .add("week", 6048e5, 1)
                .add("days", 864e5, 1)
                .add("day", 864e5, 1)
                .add("hours", 36e5, 1)
                .add("hour", 36e5, 1)
                .add("minutes", 6e4, 1)
                .add("minute", 6e4, 1)
                .add("seconds", 1e3, 1)
                .add("second", 1e3, 1);
        table.list(Dimension.RATE)
                .add("Hz", 1, 1e3)
                .add("kHz", 1, 1)
                .add("/ms", 1, 1)
                .add("/s", 1, 1e3)
                .add("/min", 1, 6e4)
                .add("/h", 1, 36e5)
                .add("/d", 1, 864e5);
        table.list(Dimension.VOLTAGE).add("mV", 1, 1).add("µV", 1, 1e3).add("V", 1e3, 1);
        table.list(Dimension.CURRENT).add("pA", 1, 1).add("nA", 1e3, 1).add("µA", 1e6, 1);
        table.list(Dimension.CONDUCTANCE).add("nS", 1, 1).add("pS", 1, 1e3).add("µS", 1e3, 1);
        table.list(Dimension.CAPACITANCE).add("pF", 1, 1).add("nF", 1e3, 1);
        table.list(Dimension.RESISTANCE).add("GΩ", 1, 1).add("MΩ", 1, 1e3).add("GOhm", 1, 1).add("MOhm", 1, 1e3);
        table.list(Dimension.CONCENTRATION)
                .add("nM", 1, 1)
                .add("pM", 1, 1e3)
                .add("µM", 1e3, 1)
                .add("mM", 1e6, 1)
                .add("fM", 1, 1e6)
                .add("M", 1e9, 1);
        table.list(Dimension.MASS)
                .add("ng", 1, 1)
                .add("pg", 1, 1e3)
                .add("fg", 1, 1e6)
                .add("µg", 1e3, 1)
                .add("mg", 1e6, 1)
                .add("g", 1e9, 1);
        table.list(Dimension.AMOUNT).add("fmol", 1, 1).add("pmol", 1e3, 1).add("nmol", 1e6, 1).add("µmol", 1e9, 1);
        table.list(Dimension.BODY_MASS).add("g", 1, 1).add("kg", 1e3, 1).add("mg", 1, 1e3);
        table.list(Dimension.MOLAR_MASS).add("g/mol", 1, 1).add("kg/mol", 1e3, 1).add("Da", 1, 1).add("kDa", 1e3, 1);
        table.list(Dimension.LENGTH).add("mm", 1, 1).add("µm", 1, 1e3).add("cm", 10, 1).add("m", 1e3, 1);
        table.list(Dimension.VOLUME)
                .add("µl", 1, 1)
                .add("nl", 1, 1e3)
                .add("pl", 1, 1e6)
                .add("ml", 1e3, 1)
                .add("l", 1e6, 1)
                .add("mm³", 1, 1);
        table.list(Dimension.ACTIVITY).add("IU", 1, 1).add("mIU", 1, 1e3);
        Map<String, Unit> area =
                new Table().list(Dimension.DIFFUSIVITY).add("mm²", 1, 1).add("µm²", 1, 1e6).add("cm²", 100, 1).units;

        table.quotients(Dimension.CONCENTRATION_RATE, Dimension.CONCENTRATION, Dimension.TIME);
        table.quotients(Dimension.MASS_RATE, Dimension.MASS, Dimension.TIME);
        table.quotients(Dimension.MASS_CONCENTRATION, Dimension.MASS, Dimension.VOLUME);
        table.list(Dimension.BODY_DOSE).add("mg/kg", 1e3, 1).add("µg/kg", 1, 1).add("g/kg", 1e6, 1);
        table.quotients(Dimension.BODY_DOSE, Dimension.MASS, Dimension.BODY_MASS);
        table.quotients(Dimension.BODY_DOSE_RATE, Dimension.BODY_DOSE, Dimension.TIME);
        table.quotients(Dimension.FLOW, Dimension.VOLUME, Dimension.TIME);
        table.quotients(Dimension.BODY_VOLUME, Dimension.VOLUME, Dimension.BODY_MASS);
        table.quotients(Dimension.VOLTAGE_PER_RATE, Dimension.VOLTAGE, Dimension.RATE);
        table.list(Dimension.PER_RATE).add("/kHz", 1, 1).add("/Hz", 1e3, 1);
        table.list(Dimension.RELEASE).add("nM/spike", 1, 1).add("pM/spike", 1, 1e3).add("µM/spike", 1e3, 1);
        table.quotients(Dimension.RELEASE, Dimension.CONCENTRATION_RATE, Dimension.RATE);
        table.quotients(Dimension.VELOCITY, Dimension.LENGTH, Dimension.TIME);
        table.quotients(Dimension.ASSOCIATION, Dimension.RATE, Dimension.CONCENTRATION);
        table.reciprocalPairs(Dimension.ASSOCIATION, Dimension.CONCENTRATION, Dimension.TIME);
        table.quotients(Dimension.DIFFUSIVITY, area, table.list(Dimension.TIME).units);
        table.list(Dimension.BINDING_DENSITY).add("fmol/mg", 1, 1).add("pmol/mg", 1e3, 1);
        return table.all;
    }

    /// The table while it is being written.
    private static final class Table {
        final Map<Dimension, Map<String, Unit>> all = new EnumMap<>(Dimension.class);

        Column list(Dimension dimension) {
            return new Column(dimension, all.computeIfAbsent(dimension, _ -> new LinkedHashMap<>()));
        }

        void quotients(Dimension quotient, Dimension above, Dimension below) {
            quotients(quotient, list(above).units, list(below).units);
        }

        void quotients(Dimension quotient, Map<String, Unit> above, Map<String, Unit> below) {
            Column column = list(quotient);
            for (Unit upper : above.values()) {
                for (Unit lower : below.values()) {
                    if (lower.symbol().startsWith("/")) continue;
                    column.add(
                            upper.symbol() + "/" + lower.symbol(),
                            upper.multiplier() * lower.divisor(),
                            upper.divisor() * lower.multiplier());
                }
            }
        }

        void reciprocalPairs(Dimension product, Dimension first, Dimension second) {
            Column column = list(product);
            for (Unit one : list(first).units.values()) {
                for (Unit two : list(second).units.values()) {
                    column.add(
                            "/" + one.symbol() + "/" + two.symbol(),
                            one.divisor() * two.divisor(),
                            one.multiplier() * two.multiplier());
                }
            }
        }
    }

    private record Column(Dimension dimension, Map<String, Unit> units) {
        Column add(String symbol, double multiplier, double divisor) {
            units.putIfAbsent(symbol, new Unit(symbol, dimension, multiplier, divisor));
            return this;
        }
    }
}
