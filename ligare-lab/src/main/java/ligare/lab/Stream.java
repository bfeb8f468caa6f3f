package ligare.lab;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ligare.study.report.Json;

/// Tells a page how its jobs are and what is seen of them, as long as it is open: at every beat the latest frame, as a page
/// can draw no more. A thread of its own: a page that does not listen holds up nobody.
final class Stream {
    private static final long BETWEEN = 150;
    private static final int BEATS = 7;

    private final Sink sink;
    private final Client client;
    private List<Seen> shown = List.of();

    Stream(Sink sink, Client client) {
        this.sink = sink;
        this.client = client;
    }

    /// Goes on until the page is closed, which is noticed by writing to it.
    void run() {
        sink.sendEvent("hello", Json.write(Map.of("client", client.secret().word())));
        String told = "";
        int silent = 0;
        try {
            while (!sink.terminated()) {
                show();
                String now = Json.write(Map.of("jobs", List.copyOf(client.json(System.nanoTime()))));
                if (!now.equals(told)) {
                    sink.sendEvent("jobs", now);
                    told = now;
                    silent = 0;
                } else if (++silent >= BEATS) {
                    sink.sendComment("here");
                    silent = 0;
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        Job running = client.running();
        List<Seen> now = running == null ? List.of() : running.seen();
        for (Seen seen : now) {
            if (!shown.contains(seen)) {
                sink.sendEvent("frame", FilmJson.of(Objects.requireNonNull(running).id(), seen));
            }
        }
        shown = now;
    }
}
