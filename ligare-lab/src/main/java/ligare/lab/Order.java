package ligare.lab;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.DoubleConsumer;

/// Something asked for that takes time.
interface Order {
    /// What it is called on the page.
    String label();

    /// Time that all its subjects together live through, ms.
    double subjectTime();

    /// Does it; to be interrupted at any time.
    ///
    /// @param workers for the simulations
    /// @param lived told, from any thread, what has been lived through, ms
    /// @return results by name
    Map<String, Document> fill(ExecutorService workers, DoubleConsumer lived);
}
