package ligare.lab;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;

/// How much of an order is lived through, and what is seen of it now. Safe for use by several threads.
final class Progress {
    private final DoubleAdder whole = new DoubleAdder();
    private final DoubleAdder lived = new DoubleAdder();
    private final Map<Integer, Seen> seen = new ConcurrentSkipListMap<>();

    /// @param foreseen time that all subjects together live through, ms
    Progress(double foreseen) {
        whole.add(foreseen);
    }

    /// More was lived through, ms.
    void lived(double time) {
        lived.add(time);
    }

    /// There is more to be lived through than was foreseen, ms.
    void foresee(double time) {
        whole.add(time);
    }

    /// An animal was looked at.
    void saw(Seen frame) {
        seen.put(frame.place(), frame);
    }

    /// The latest of each animal.
    List<Seen> seen() {
        return List.copyOf(seen.values());
    }

    /// From 0 to 1.
    double share() {
        double all = whole.sum();
        return all > 0 ? Math.min(1, lived.sum() / all) : 0;
    }
}
