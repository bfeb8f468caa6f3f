package ligare.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Serves clients in turn: each has at most one running job, and whoever was served longest ago comes first, so a client
/// with many orders delays another by at most one of them per slot.
final class Desk implements AutoCloseable {
    private final Limits limits;
    private final int threads;
    private final List<Client> clients = new ArrayList<>();
    private final Map<Client, Long> served = new HashMap<>();
    private final Map<Client, Job> running = new HashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lab-clock").factory());
    private long services;
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
        if (closed || clients.size() >= limits.clients()) {
            return null;
        }
        Client client = new Client(limits);
        clients.add(client);
        return client;
    }

    /// The page with this secret; null: it left.
    synchronized @Nullable Client client(String secret) {
        return clients.stream().filter(c -> c.secret().is(secret)).findFirst().orElse(null);
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
        clients.remove(client);
        served.remove(client);
        serve();
    }

    private void serve() {
        for (Client client : turn()) {
            if (closed || running.size() >= limits.slots()) {
                break;
            }
            Job job = client.next();
            if (job != null) {
                served.put(client, ++services);
                start(client, job);
            }
        }
        int ahead = running.size();
        for (Client client : turn()) {
            for (Job job : client.waiting()) {
                job.behind(ahead++);
            }
        }
    }

    private List<Client> turn() {
        return clients.stream().sorted(Comparator.comparing(client -> served.getOrDefault(client, 0L))).toList();
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
            all = List.copyOf(clients);
            clients.clear();
        }
        all.forEach(Client::leave);
        clock.shutdownNow();
    }
}
