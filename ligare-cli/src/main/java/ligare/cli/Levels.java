package ligare.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.study.response.Response;

/// The option `NAME=VALUE, VALUE, …` of a sweep.
///
/// @param option as written on the command line
/// @param name of what is varied
/// @param values as written
record Levels(String option, String name, List<String> values) {
    private static final int MOST = 100;

    /// Takes the words apart.
    ///
    /// @throws Refusal if they do not have this form
    static Levels of(String option, String words, String example) {
        int equals = words.indexOf('=');
        List<String> values = new ArrayList<>();
        if (equals > 0) {
            for (String value : words.substring(equals + 1).split(",", -1)) {
                values.add(value.strip());
            }
        }
        if (values.size() < 2 || values.size() > MOST || values.contains("")) {
            throw Refusal.commandLine(
                    option + " " + words,
                    "a name and 2 to %d values".formatted(MOST),
                    "write for example %s \"%s\"".formatted(option, example));
        }
        return new Levels(option, words.substring(0, equals).strip(), values);
    }

    /// The values in this dimension.
    ///
    /// @param least that is allowed
    /// @param most that is allowed
    /// @throws Refusal if one is none, lies outside, or stands there twice
    List<Response.Level> read(Dimension dimension, double least, double most) {
        List<Response.Level> levels = new ArrayList<>();
        Set<Double> taken = new HashSet<>();
        for (String written : values) {
            Optional<Quantity> quantity = Quantity.parse(written, dimension);
            double value = quantity.map(Quantity::coherent).orElse(Double.NaN);
            if (!(value >= least && value <= most) || !taken.add(value)) {
                throw Refusal.commandLine(
                        "%s \"%s=…\": %s".formatted(option, name, written),
                        "%s %s, each value once"
                                .formatted(
                                        dimension.noun(),
                                        least > 0
                                                ? "above 0 and at most " + Quantity.of(most, dimension)
                                                : "from 0 to " + Quantity.of(most, dimension)),
                        quantity.isPresent()
                                ? "choose other values"
                                : "write each with its unit, such as " + dimension.example());
            }
            levels.add(new Response.Level(written, value));
        }
        return levels;
    }
}
