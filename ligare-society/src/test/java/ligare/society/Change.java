package ligare.society;

import java.util.Map;
import ligare.model.behaviour.Ethogram.Display;
import ligare.model.behaviour.Ethogram.Transition;
import org.jspecify.annotations.Nullable;

/// A transition while a test describes it: its hazard is constant until more is said.
public final class Change {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final String from;
    private final String to;
    private final double rate;
    private Map<String, Double> drives = Map.of();
    private double fading = NEVER;
    private double settling = NEVER;
    private @Nullable String requires;
    private @Nullable Display given;
    private @Nullable Boolean novelOnly;

    /// @param rate kHz
    public Change(String from, String to, double rate) {
        this.from = from;
        this.to = to;
        this.rate = rate;
    }

    /// @param exponent 0: not driven
    public Change driven(String readout, double exponent) {
        drives = exponent == 0 ? Map.of() : Map.of(readout, exponent);
        return this;
    }

    Change fading(double time) {
        fading = time;
        return this;
    }

    public Change settling(double time) {
        settling = time;
        return this;
    }

    Change requires(String condition) {
        requires = condition;
        return this;
    }

    Change given(Display degree) {
        given = degree;
        return this;
    }

    public Change novelOnly(@Nullable Boolean novel) {
        novelOnly = novel;
        return this;
    }

    public Transition made() {
        return new Transition(from, to, rate, drives, fading, settling, requires, given, novelOnly);
    }
}
