package ligare.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a command end cleanly when the process is told to stop: it is interrupted, and gets time to say what it wrote and
/// to remove what is half-written. The virtual machine then ends the process with 128 and the number of the signal.
final class Interruption implements AutoCloseable {
    private static final long MOST_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption() {}

    /// Guards the thread that runs the command, until closed.
    static Interruption guarding(Thread worker) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(worker), "interruption"));
        return interruption;
    }

    private void stop(Thread worker) {
        if (over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            over.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
