package ligare.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Serves clients in turn: each has at most one running job, and whoever was served last comes last, so a client with
/// many orders delays another by at most one of them per slot.
final class Desk implements AutoCloseable {
    private final Limits limits;
    private final int threads;
    private final List<Client> turn = new ArrayList<>();
    private final Map<Client, Job> running = new HashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lab-clock").factory());
    private boolean closed;

    /// @param threads that simulate for each job
    Desk(Limits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /// Lets a page in.
    ///
    /// @return null if there are too many
    synchronized @Nullable Client enter() {
        if (closed || turn.size() >= limits.clients()) {
            return null;
        }
        Client client = new Client(limits);
        turn.add(client);
        return client;
    }

    /// The page with this secret; null: it left.
    synchronized @Nullable Client client(String secret) {
        return turn.stream().filter(c -> c.secret().is(secret)).findFirst().orElse(null);
    }

    /// Takes an order.
    ///
    /// @throws Refused if the client has too many
    synchronized Job take(Client client, Order order) {
        Job job = client.take(order);
        serve();
        return job;
    }

    /// A page was closed.
    synchronized void leave(Client client) {
        client.leave();
        turn.remove(client);
        serve();
    }

    private void serve() {
        for (Client client : List.copyOf(turn)) {
            if (closed || running.size() >= limits.slots()) {
                break;
            }
            Job job = client.next();
            if (job != null) {
                turn.remove(client);
                turn.add(client);
                start(client, job);
            }
        }
        int ahead = running.size();
        for (Client client : turn) {
            for (Job job : client.waiting()) {
                job.behind(ahead++);
            }
        }
    }

    private void start(Client client, Job job) {
        running.put(client, job);
        Runnable stop = () -> job.cancel("It ran longer than %d minutes.".formatted(limits.longest().toMinutes()));
        var alarm = clock.schedule(stop, limits.longest().toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofPlatform()
                .daemon()
                .name("lab-job")
                .start(() -> {
                    job.run(threads);
                    alarm.cancel(false);
                    done(client);
                });
    }

    private synchronized void done(Client client) {
        running.remove(client);
        client.free();
        serve();
    }

    /// Cancels everything.
    @Override
    public void close() {
        List<Client> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(turn);
            turn.clear();
        }
        all.forEach(Client::leave);
        clock.shutdownNow();
    }
}
