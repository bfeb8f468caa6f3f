package ligare.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page as the server sees it: an open stream, and requests.
final class Wire implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("\"(client|id|state)\": \"([^\"]*)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final InputStream stream;
    private final BufferedReader events;
    private final String client;

    private Wire(URI address, InputStream stream) throws IOException {
        this.address = address;
        this.stream = stream;
        events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        client = word("client", event());
    }

    /// Opens a page.
    static Wire open(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("api/stream")).header("Accept", "text/event-stream").build();
        return new Wire(address, HTTP.send(request, BodyHandlers.ofInputStream()).body());
    }

    /// The data of the next event.
    String event() throws IOException {
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = Objects.requireNonNull(events.readLine(), "the stream ended");
            if (line.startsWith("data:")) {
                data.append(line.substring("data:".length())).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                return data.toString();
            }
        }
    }

    /// Waits until the first job of this page has a state.
    void until(String state) throws IOException {
        while (!event().contains("\"state\": \"" + state + "\"")) {
            // The next event tells more.
        }
    }

    String client() {
        return client;
    }

    /// Asks for something of this page; gives the job's id.
    String start(String kind, String yaml) throws IOException, InterruptedException {
        HttpResponse<String> response = post(address, "api/" + client + "/" + kind, yaml);
        if (response.statusCode() != 202) {
            throw new AssertionError(response.body());
        }
        return word("id", response.body());
    }

    HttpResponse<String> result(String job, String name) throws IOException, InterruptedException {
        return get(address, "api/%s/jobs/%s/%s".formatted(client, job, name));
    }

    void cancel(String job) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(address.resolve("api/%s/jobs/%s".formatted(client, job))).DELETE().build(),
                BodyHandlers.discarding());
    }

    static HttpResponse<String> get(URI address, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(URI address, String path, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    static HttpResponse<String> put(URI address, String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address.resolve(path)).PUT(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    static String word(String key, String json) {
        Matcher found = WORD.matcher(json);
        while (found.find()) {
            if (found.group(1).equals(key)) {
                return found.group(2);
            }
        }
        throw new AssertionError("no " + key + " in " + json);
    }

    /// Closes the page.
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
