package ligare.cli;

import java.util.regex.Pattern;
import ligare.study.score.Verdict;

/// Colours the verdicts of a board where a person watches.
final class BoardColours {
    private final Console console;

    BoardColours(Console console) {
        this.console = console;
    }

    /// The text made harmless, and coloured.
    String of(String board) {
        String text = Plain.text(board);
        for (Verdict verdict : Verdict.values()) {
            // A word of its own, as in a table or before a colon; not part of a sentence.
            Pattern word = Pattern.compile("(?<=  |: )" + verdict.word() + "(?=  |:|\\n| \\*)");
            text = word.matcher(text).replaceAll(console.coloured(verdict.word(), colour(verdict)));
        }
        return text;
    }

    private static Console.Colour colour(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Console.Colour.GREEN;
            case DISAGREES, FAILED -> Console.Colour.RED;
            case UNDECIDED -> Console.Colour.YELLOW;
            case NOT_APPLICABLE -> Console.Colour.FAINT;
        };
    }
}
