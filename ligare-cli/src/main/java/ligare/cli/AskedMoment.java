package ligare.cli;

import java.util.List;
import ligare.lang.Suggestion;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.society.Schedule;

/// A moment of a protocol on the command line: `cohabitation`, `cohabitation + 3 h`, `test - 10 min`, or a time from the
/// start of the first phase, `27 h`.
///
/// @param words as it is shown
/// @param time ms from the start of the first phase
record AskedMoment(String words, double time) {
    private static final String OPTION = "--at ";

    /// @throws Refusal if the text is no moment of the schedule
    static AskedMoment of(String text, Schedule schedule) {
        String plain = text.strip().replace('−', '-');
        List<String> phases = schedule.phases().stream().map(stretch -> stretch.phase().name()).toList();
        int sign = Math.max(plain.lastIndexOf(" + "), plain.lastIndexOf(" - "));
        double time;
        if (phases.contains(plain)) {
            time = start(plain, schedule);
        } else if (sign >= 0) {
            String phase = plain.substring(0, sign).strip();
            if (!phases.contains(phase)) {
                throw unknown(text, phase, phases);
            }
            double offset = time(plain.substring(sign + 3), text, phases);
            time = start(phase, schedule) + (plain.charAt(sign + 1) == '-' ? -offset : offset);
        } else {
            time = time(plain, text, phases);
        }
        double end = schedule.phases().getLast().to();
        if (time < schedule.start() || time >= end) {
            throw Refusal.commandLine(
                    OPTION + text,
                    "a moment from %s to before %s after the start of %s"
                            .formatted(inWords(schedule.start()), inWords(end), phases.getFirst()),
                    "choose a moment of the protocol; ligare explain FILE shows its times");
        }
        return new AskedMoment(plain, time);
    }

    private static double start(String phase, Schedule schedule) {
        return schedule.phases().stream()
                .filter(stretch -> stretch.phase().name().equals(phase))
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static double time(String written, String text, List<String> phases) {
        return Quantity.parse(written.strip(), Dimension.TIME)
                .map(Quantity::coherent)
                .orElseThrow(() -> unknown(text, written.strip(), phases));
    }

    private static Refusal unknown(String text, String part, List<String> phases) {
        return Refusal.commandLine(
                OPTION + text,
                "a phase, a phase and a time, or a time, such as \"%s + 3 h\"; phases: %s"
                        .formatted(phases.getFirst(), String.join(", ", phases)),
                Suggestion.fix(part, phases, "put spaces around + and -, and a unit behind the time"));
    }

    private static String inWords(double time) {
        return Quantity.of(time, Dimension.TIME).toString();
    }
}
