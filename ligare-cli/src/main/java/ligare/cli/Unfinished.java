package ligare.cli;

import java.util.List;
import java.util.concurrent.CancellationException;
import ligare.study.run.Case;

/// Runs that were interrupted. None of what they came to is written, because a part of a board under the name of a whole one
/// would mislead; but it is said what was finished, and is lost.
final class Unfinished extends CancellationException {
    private static final long serialVersionUID = 1L;

    private final int plans;

    /// @param plans how many were finished, the first ones
    Unfinished(int plans) {
        this(plans, "");
    }

    private Unfinished(int plans, String message) {
        super(message);
        this.plans = plans;
    }

    /// As this, with the findings that were being run, in their order.
    Unfinished of(List<Case> cases) {
        List<String> run = cases.stream().filter(c -> !c.plans(1, 0).isEmpty()).map(c -> c.finding().id()).toList();
        int finished = Math.min(plans, run.size());
        List<String> open = run.subList(finished, run.size());
        return new Unfinished(
                plans,
                "Finished by then, and not kept: %s. Not finished: %s."
                        .formatted(
                                finished == 0 ? "none" : String.join(", ", run.subList(0, finished)),
                                open.isEmpty() ? "the negative controls" : String.join(", ", open)));
    }
}
