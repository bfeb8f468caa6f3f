package ligare.lab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.GivenTable;
import org.jspecify.annotations.Nullable;

/// One open page: its jobs, in the order in which they were asked for. Guarded by its own lock.
final class Client {
    private final Secret secret = Secret.fresh();
    private final Limits limits;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private @Nullable Job running;
    private int numbers;
    private boolean gone;
    private @Nullable GivenTable table;

    Client(Limits limits) {
        this.limits = limits;
    }

    Secret secret() {
        return secret;
    }

    /// The table that the page handed over last; null: none.
    synchronized @Nullable GivenTable table() {
        return table;
    }

    /// Keeps a table until the page hands over another, or is closed.
    synchronized void keep(@Nullable GivenTable given) {
        table = given;
    }

    /// Takes an order.
    ///
    /// @throws Refused if too many wait already
    synchronized Job take(Order order) {
        waiting.removeIf(Job::over);
        if (gone || waiting.size() >= limits.waiting()) {
            throw Refused.of(
                    Refused.BUSY,
                    "page",
                    waiting.size() + " runs of this page wait already",
                    "at most " + limits.waiting(),
                    "wait until one is done, or cancel one");
        }
        Job job = new Job(String.valueOf(++numbers), order);
        waiting.add(job);
        jobs.put(job.id(), job);
        forget();
        return job;
    }

    /// Results are kept in memory, so only the last ones.
    private void forget() {
        List<Job> over = jobs.values().stream().filter(Job::over).toList();
        for (int i = 0; i < over.size() - limits.kept(); i++) {
            jobs.remove(over.get(i).id());
        }
    }

    /// The next job, if none of this client runs; it counts as running from now on.
    synchronized @Nullable Job next() {
        waiting.removeIf(Job::over);
        if (running == null) {
            running = waiting.poll();
            return running;
        }
        return null;
    }

    /// The running job is over.
    synchronized void free() {
        running = null;
        forget();
    }

    /// The job that runs; null: none.
    synchronized @Nullable Job running() {
        return running;
    }

    /// Jobs that wait.
    synchronized List<Job> waiting() {
        return waiting.stream().filter(job -> !job.over()).toList();
    }

    synchronized @Nullable Job job(String id) {
        return jobs.get(id);
    }

    /// The page was closed: nobody waits for its jobs any more.
    synchronized void leave() {
        gone = true;
        jobs.values().forEach(job -> job.cancel("The page was closed."));
        jobs.clear();
        waiting.clear();
    }

    /// What the page shows.
    synchronized List<Map<String, @Nullable Object>> json(long now) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        jobs.values().forEach(job -> all.add(job.json(now)));
        return all;
    }
}
