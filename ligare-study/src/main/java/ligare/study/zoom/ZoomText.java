package ligare.study.zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Secretion;
import ligare.model.unit.Dimension;
import ligare.society.SubjectMoment;
import ligare.study.agree.Certificate;
import ligare.study.explain.Columns;
import ligare.study.picture.Digits;

/// A moment in words, and the rates of its populations as a table.
final class ZoomText {
    private static final double HERTZ = 1000;

    /// Changes of weights below this are not worth a word; assumed, because a tenth of it can be nothing but decay.
    private static final double LEARNED = 0.005;

    private ZoomText() {}

    static String of(Zoom zoom) {
        List<String> parts = new ArrayList<>();
        parts.add(moment(zoom));
        parts.add(table(zoom));
        if (!zoom.comparison().secretions().isEmpty()) {
            parts.add(release(zoom));
        }
        parts.add(agreement(zoom));
        return String.join("\n\n", parts) + "\n";
    }

    /// Where the subject is, what it does and what it has learned.
    static String moment(Zoom zoom) {
        SubjectMoment moment = zoom.moment();
        StringBuilder text = new StringBuilder();
        text.append(
                "Subject %d of '%s', at %s (%s after the start)%s."
                        .formatted(
                                zoom.plan().subject() + 1,
                                zoom.plan().animal().name(),
                                zoom.plan().at(),
                                Digits.of(zoom.plan().time(), Dimension.TIME),
                                doing(moment)));
        String learned =
                moment.weights().stream()
                        .filter(weight -> Math.abs(weight.value()) >= LEARNED)
                        .map(w -> "%s for %s by %s".formatted(w.name(), w.where(), Digits.percent(w.value())))
                        .collect(Collectors.joining(", "));
        if (!moment.weights().isEmpty()) {
            text.append(learned.isEmpty() ? " No weight has changed." : " Weights have changed: " + learned + ".");
        }
        return text.append(
                        " %s cells ran as spikes for %s with this state held."
                                .formatted(cells(zoom), Digits.of(zoom.plan().duration(), Dimension.TIME)))
                .toString();
    }

    private static String doing(SubjectMoment moment) {
        if (moment.behaviour().isEmpty()) {
            return ", before the first phase";
        }
        return " in %s: %s%s"
                .formatted(
                        moment.phase(),
                        moment.behaviour(),
                        moment.other().isEmpty() ? ", nobody in reach" : " with " + moment.other());
    }

    private static String cells(Zoom zoom) {
        return "%,d".formatted(zoom.moment().circuit().pools().stream().mapToInt(pool -> pool.size()).sum());
    }

    private static String table(Zoom zoom) {
        Columns columns = new Columns();
        columns.row("population", "spikes", "mean field", "slow clock", "error", "");
        for (Agreement row : zoom.comparison().rows()) {
            columns.row(
                    row.population(),
                    "%.2f Hz".formatted(HERTZ * row.spiking()),
                    "%.2f Hz".formatted(HERTZ * row.meanField()),
                    "%.2f Hz".formatted(HERTZ * row.quasiStationary()),
                    Digits.percent(row.error()),
                    row.reason());
        }
        return columns.toString();
    }

    private static String release(Zoom zoom) {
        Columns columns = new Columns();
        columns.row("release of", "spikes", "mean field", "slow clock", "error", "");
        for (Secretion row : zoom.comparison().secretions()) {
            columns.row(
                    row.population() + " (" + row.terminal() + ")",
                    "%.2f Hz".formatted(HERTZ * row.spiking()),
                    "%.2f Hz".formatted(HERTZ * row.meanField()),
                    "%.2f Hz".formatted(HERTZ * row.quasiStationary()),
                    Digits.percent(row.error()),
                    "sampling ±" + Digits.percent(row.samplingError()));
        }
        return columns + "\nRelease counts in spikes at the terminal's reference rate, per cell.";
    }

    static String agreement(Zoom zoom) {
        Certificate.Summary summary = zoom.summary();
        return "Error of the coarse clocks (relative to the spiking rate, or to 1 Hz where it is lower): median %s, 95th percentile %s."
                .formatted(Digits.percent(summary.median()), Digits.percent(summary.p95()));
    }
}
