package ligare.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Chromium without a window, driven over its DevTools protocol. It finds the browser on the PATH.
final class Browser implements AutoCloseable {
    private static final long PATIENCE = 60;
    private static final Pattern SOCKET = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+/page/[^\"]+)\"");
    private static final String VALUE = "\"value\":\"";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private int commands;

    private Browser(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        socket = HTTP.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    /// The browser of this machine, if there is one.
    static Optional<Path> found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it with an empty profile of its own.
    static Browser start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("lab-browser");
        Process process =
                new ProcessBuilder(
                                found().orElseThrow().toString(),
                                "--headless=new",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "--window-size=1200,900",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(port) || Files.readString(port).isBlank()) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("the browser did not start");
            }
            Thread.sleep(50);
        }
        URI list = URI.create("http://127.0.0.1:%s/json".formatted(Files.readAllLines(port).getFirst()));
        Matcher page;
        do {
            Thread.sleep(50);
            page = SOCKET.matcher(HTTP.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body());
        } while (!page.find());
        return new Browser(process, profile, URI.create(page.group(1)));
    }

    /// Opens an address.
    void open(URI address) {
        command("Page.navigate", "{\"url\": %s}".formatted(quoted(address.toString())));
    }

    /// Width and height of the window's inside.
    void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\": %d, \"height\": %d, \"deviceScaleFactor\": 1, \"mobile\": false}"
                        .formatted(width, height));
    }

    /// Presses and lets go a key.
    void press(String key, int code, String text) {
        String named =
                "\"key\": %s, \"code\": %s, \"windowsVirtualKeyCode\": %d".formatted(quoted(key), quoted(key), code);
        command("Input.dispatchKeyEvent", "{\"type\": \"keyDown\", %s, \"text\": %s}".formatted(named, quoted(text)));
        command("Input.dispatchKeyEvent", "{\"type\": \"keyUp\", %s}".formatted(named));
    }

    /// The value of an expression of the page, as text.
    String value(String expression) {
        String wrapped = "(async () => String(await (%s)))()".formatted(expression);
        String answer =
                command(
                        "Runtime.evaluate",
                        "{\"expression\": %s, \"awaitPromise\": true, \"returnByValue\": true}"
                                .formatted(quoted(wrapped)));
        int begin = answer.indexOf(VALUE);
        if (begin < 0) {
            throw new AssertionError(answer);
        }
        return unquoted(answer, begin + VALUE.length());
    }

    /// Waits until an expression of the page is true.
    void until(String expression) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!value("Boolean(" + expression + ")").equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never true: " + expression + "\n" + value("document.body.innerText"));
            }
            Thread.sleep(100);
        }
    }

    private String command(String method, String parameters) {
        int id = ++commands;
        socket.sendText("{\"id\": %d, \"method\": \"%s\", \"params\": %s}".formatted(id, method, parameters), true)
                .join();
        try {
            while (true) {
                String answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new AssertionError("no answer to " + method);
                }
                if (answer.startsWith("{\"id\":" + id + ",")) {
                    return answer;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').append((char) c);
                    } else if (c < ' ') {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                });
        return quoted.append('"').toString();
    }

    /// The text that begins behind a quote.
    private static String unquoted(String json, int begin) {
        StringBuilder text = new StringBuilder();
        for (int i = begin; json.charAt(i) != '"'; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | IOException stillWriting) {
            // A temporary folder that a dying browser still writes to is left to the machine.
        }
    }

    /// Joins the pieces of messages.
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                answers.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    /// What a text is in UTF-8, as an expression of the page that gives it back.
    static String literal(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "new TextDecoder().decode(Uint8Array.from(atob('%s'), c => c.charCodeAt(0)))".formatted(encoded);
    }
}
