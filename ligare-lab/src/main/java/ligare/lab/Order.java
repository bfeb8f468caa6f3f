package ligare.lab;

import java.util.Map;
import java.util.concurrent.ExecutorService;

/// Something asked for that takes time.
interface Order {
    /// What it is called on the page.
    String label();

    /// Time that all its subjects together live through as far as can be foreseen, ms.
    double subjectTime();

    /// Does it; to be interrupted at any time.
    ///
    /// @param workers for the simulations
    /// @param progress told, from any thread, what has been lived through
    /// @return results by name
    Map<String, Document> fill(ExecutorService workers, Progress progress);
}
