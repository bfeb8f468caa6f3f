package ligare.society;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.QuasiStationary;

/// How animals of one group are when their protocol begins, found once for all points of its open spans that make no
/// difference before that. Safe for use by several threads; changes no bit.
public final class Rests {
    private final Map<Key, Block> found = new ConcurrentHashMap<>();

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
}
