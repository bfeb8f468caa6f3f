package ligare.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Where server-sent events go: one page. A page that has gone is noticed by writing to it.
final class Sink {
    private final OutputStream out;
    private boolean gone;

    Sink(OutputStream out) {
        this.out = out;
    }

    /// Sends an event.
    ///
    /// @param data any number of lines
    void sendEvent(String name, String data) {
        write("event: " + name + "\ndata: " + data.replace("\n", "\ndata: ") + "\n\n");
    }

    /// Sends what no page hears, to find out whether one is there.
    void sendComment(String words) {
        write(": " + words + "\n\n");
    }

    /// Whether the page has gone.
    boolean terminated() {
        return gone;
    }

    private void write(String text) {
        if (gone) {
            return;
        }
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException closed) {
            gone = true;
        }
    }
}
