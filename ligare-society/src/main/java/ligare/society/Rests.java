package ligare.society;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.QuasiStationary;

/// How animals are when their protocol begins, found once for all cohorts in which the same ones live at the same pace; and, of one
/// group, how they are after the phases before its open spans make a difference, found once for all points of these. Safe for
/// use by several threads; changes no bit.
public final class Rests {
    /// Room enough that two that are sought at once seldom wait for each other.
    private static final int ROOM = 1024;

    private final Map<Key, Block> found = new ConcurrentHashMap<>(ROOM);
    private final Map<List<Randomness>, List<Past>> lived = new ConcurrentHashMap<>();

    private final boolean several;

    /// Of the points of one group.
    public Rests() {
        this(false);
    }

    private Rests(boolean several) {
        this.several = several;
    }

    /// Of several groups, each at one point.
    public static Rests ofGroups() {
        return new Rests(true);
    }

    /// Whether another point may go on from what is the same at all points.
    boolean goesOn() {
        return !several;
    }

    /// Who rests.
    ///
    /// @param animals their streams of random numbers
    /// @param history see [Schedule#history]
    private record Key(List<Randomness> animals, List<Object> history) {}

    /// Settles a block, or makes it like one that has settled; its kernel is refreshed and its clock at the start.
    ///
    /// @param animals streams of the block's animals
    /// @param settling brings the block to where it begins
    void settle(Prepared prepared, List<Randomness> animals, Block block, QuasiStationary kernel, Runnable settling) {
        Schedule schedule = prepared.schedule();
        Block settled =
                found.computeIfAbsent(
                        new Key(animals, schedule.history()),
                        _ -> {
                            settling.run();
                            Block kept = new Block(prepared.program(), prepared.layout(), block.lanes);
                            kept.become(block);
                            return kept;
                        });
        block.become(settled);
        kernel.at(schedule.start());
        kernel.refresh();
    }

    /// What animals have become in the phases that are the same at all points.
    ///
    /// @param animals their streams of random numbers
    /// @param seen whether somebody wants to see them live; otherwise who has lived already does not live again
    /// @param living lives through these phases
    List<Past> past(List<Randomness> animals, boolean seen, Supplier<List<Past>> living) {
        return seen
                ? lived.compute(animals, (_, _) -> living.get())
                : lived.computeIfAbsent(animals, _ -> living.get());
    }
}
