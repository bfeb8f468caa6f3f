package ligare.study.zoom;

import ligare.engine.agree.Comparison;
import ligare.engine.spiking.SpikingResult;
import ligare.society.SubjectMoment;
import ligare.study.agree.Certificate;

/// A moment looked at as spikes.
///
/// @param plan what was asked for
/// @param moment the subject's slow state, handed down
/// @param spikes of its circuit, warm-up included
/// @param warmUp ms of the spikes that do not count
/// @param comparison rates of the three clocks
public record Zoom(ZoomPlan plan, SubjectMoment moment, SpikingResult spikes, double warmUp, Comparison comparison) {
    /// Errors of the coarse clocks, over all populations.
    public Certificate.Summary summary() {
        return Certificate.summary(comparison.rows());
    }

    /// Where the subject is, what it does, what it has learned.
    public String momentInWords() {
        return ZoomText.moment(this);
    }

    /// How far the clocks agree.
    public String agreementInWords() {
        return ZoomText.agreement(this);
    }

    /// The result in words.
    public String words() {
        return ZoomText.of(this);
    }

    /// The result as a JSON document.
    public String toJson() {
        return ZoomJson.of(this);
    }
}
