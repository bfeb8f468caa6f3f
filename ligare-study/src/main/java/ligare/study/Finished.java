package ligare.study;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work that was handed to others.
public final class Finished {
    private Finished() {}

    /// What the work came to.
    ///
    /// @throws CancellationException if the waiting thread is interrupted; its interrupt stays set
    /// @throws RuntimeException what the work itself threw
    public static <T> T of(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
