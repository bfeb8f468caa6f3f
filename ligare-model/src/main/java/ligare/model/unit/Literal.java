package ligare.model.unit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two halves of a written quantity, before anyone asks what it should measure.
///
/// @param number the number in front, finite
/// @param symbol the rest, trimmed; empty for a pure number
public record Literal(double number, String symbol) {
    private static final int LONGEST = 60;
    private static final Pattern SOME_DIGIT = Pattern.compile("[^eE]*[1-9]");
    private static final Pattern FORM =
            Pattern.compile(
                    "([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?)\\s*([^0-9\\s.,+-].*|1/.*)?",
                    Pattern.DOTALL);

    /// Splits `-65 mV` into -65 and `mV`. A true minus sign counts as a hyphen. Empty for anything that does not begin with
    /// a finite decimal number, for one too small for a `double`, and for a text longer than 60 characters.
    public static Optional<Literal> parse(String text) {
        String trimmed = text.strip().replace('−', '-');
        if (trimmed.length() > LONGEST) return Optional.empty();
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) return Optional.empty();
        double number = Double.parseDouble(form.group(1));
        String symbol = form.group(2) == null ? "" : form.group(2).strip();
        boolean vanished = number == 0 && SOME_DIGIT.matcher(form.group(1)).lookingAt();
        return Double.isFinite(number) && !vanished ? Optional.of(new Literal(number, symbol)) : Optional.empty();
    }
}
