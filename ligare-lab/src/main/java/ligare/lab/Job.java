package ligare.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// An order of one client and how far it is. Safe for use by several threads.
final class Job {
    private static final double NANOS_PER_SECOND = 1e9;

    /// Below this share a time left would be a guess.
    private static final double FORESEEABLE = 0.02;

    private final String id;
    private final Order order;
    private final Progress progress;
    private State state = State.WAITING;
    private int ahead;
    private long began;
    private String words = "";
    private Map<String, Document> results = Map.of();
    private @Nullable Thread worker;

    /// How far a job is.
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    Job(String id, Order order) {
        this.id = id;
        this.order = order;
        progress = new Progress(order.subjectTime());
    }

    String id() {
        return id;
    }

    synchronized State state() {
        return state;
    }

    synchronized boolean over() {
        return state.compareTo(State.RUNNING) > 0;
    }

    /// @param jobs of others that come first
    synchronized void behind(int jobs) {
        ahead = jobs;
    }

    /// Runs it in the calling thread to its end, whatever that is.
    ///
    /// @param threads that simulate
    void run(int threads) {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.RUNNING;
            began = System.nanoTime();
            worker = Thread.currentThread();
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("lab-run-", 0).factory());
        try {
            end(State.DONE, "", order.fill(workers, progress));
        } catch (CancellationException cancelled) {
            end(State.CANCELLED, "", Map.of());
        } catch (OutOfMemoryError full) {
            end(State.FAILED, "It needs more memory than there is. Ask for fewer subjects.", Map.of());
        } catch (RuntimeException | StackOverflowError defect) {
            end(State.FAILED, "This is a bug in Ligare, not a mistake of yours: " + defect, Map.of());
        } finally {
            workers.shutdownNow();
        }
    }

    private synchronized void end(State how, String why, Map<String, Document> made) {
        worker = null;
        // Consumes an interrupt that came too late.
        Thread.interrupted();
        if (!over()) {
            state = how;
            words = why;
            results = Map.copyOf(made);
        }
    }

    /// Stops it.
    ///
    /// @param why shown to the user; may be empty
    synchronized void cancel(String why) {
        if (over()) {
            return;
        }
        state = State.CANCELLED;
        words = why;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /// What is seen of it while it runs: the latest of each group.
    synchronized List<Seen> seen() {
        return state == State.RUNNING ? progress.seen() : List.of();
    }

    /// A result; null: there is none of this name, or not yet.
    synchronized @Nullable Document result(String name) {
        return results.get(name);
    }

    /// What the page shows of it.
    synchronized Map<String, @Nullable Object> json(long now) {
        double share = state == State.DONE ? 1 : progress.share();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("label", order.label());
        json.put("state", state.name().toLowerCase(Locale.ROOT));
        json.put("ahead", ahead);
        json.put("share", share);
        json.put("secondsLeft", state == State.RUNNING ? left(share, now) : null);
        json.put("words", words);
        return json;
    }

    /// At the speed so far; null: not to be foreseen.
    private @Nullable Double left(double share, long now) {
        double elapsed = (now - began) / NANOS_PER_SECOND;
        return share < FORESEEABLE ? null : (double) Math.round(elapsed * (1 - share) / share);
    }
}
