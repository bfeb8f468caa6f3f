package ligare.lab;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import ligare.lang.Problem;
import ligare.lang.Where;
import ligare.model.Atlas;
import ligare.study.report.Json;
import org.jspecify.annotations.Nullable;

/// The lab while it is open: a server for one page and its runs, until it is closed.
///
///     try (Lab lab = Lab.open(settings, atlas)) {
///         … lab.address() …
///     }
///
/// Everything lies below a path that begins with a random word. Nothing is read from or written to a disk.
public final class Lab implements AutoCloseable {
    private static final int DEFECT = 500;
    private static final int TAKEN = 202;
    private static final int DONE = 204;
    private static final int MOST_SUBJECTS = 100_000;
    private static final int BOARD_SUBJECTS = 12;
    private static final long BOARD_SEED = 20_261_125;

    /// Nothing but our own files; no frame, no form, no other host.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// A report brings its own style; it may run nothing and load nothing.
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    private final Settings settings;
    private final Atlas atlas;
    private final Page page = new Page();
    private final Secret token = Secret.fresh();
    private final Desk desk;
    private final AtomicReference<@Nullable Gate> gate = new AtomicReference<>();
    private final Javalin server;

    private Lab(Settings settings, Atlas atlas) {
        this.settings = settings;
        this.atlas = atlas;
        desk = new Desk(settings.limits(), settings.threads());
        server = Javalin.create(this::configure);
    }

    /// Opens it.
    ///
    /// @param atlas read and cross-checked
    /// @throws PortTaken if the address is not to be had
    public static Lab open(Settings settings, Atlas atlas) throws PortTaken {
        Lab lab = new Lab(settings, atlas);
        try {
            lab.server.start(settings.host(), settings.port());
        } catch (JavalinBindException taken) {
            lab.close();
            throw new PortTaken(settings.host() + ":" + settings.port(), taken);
        }
        lab.gate.set(Gate.of(lab.token, settings.host(), lab.server.port()));
        return lab;
    }

    /// The address to open, token included.
    public URI address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://%s:%d/%s/".formatted(host, server.port(), token.word()));
    }

    /// Cancels every run and closes every page.
    @Override
    public void close() {
        desk.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = settings.limits().bytes();
        config.http.asyncTimeout = 0;
        config.routes
                .before(this::guard)
                .get("/{token}/", this::file)
                .get("/{token}/examples/{name}", this::file)
                .get("/{token}/api/atlas", context -> send(context, Document.json(atlasJson())))
                .get("/{token}/api/stream", this::stream)
                .post("/{token}/api/check", this::check)
                .post("/{token}/api/{client}/runs", context -> take(context, study(context)))
                .post("/{token}/api/{client}/films", context -> take(context, film(context)))
                .post("/{token}/api/{client}/boards", context -> take(context, board(context)))
                .delete("/{token}/api/{client}/jobs/{job}", this::cancel)
                .get("/{token}/api/{client}/jobs/{job}/{result}", this::result)
                .get("/{token}/{name}", this::file)
                .exception(Refused.class, (refused, context) -> refuse(context, refused))
                .exception(Exception.class, (defect, context) -> fail(context, defect))
                .error(Refused.UNKNOWN, Lab::nothing);
    }

    private String atlasJson() {
        return AtlasJson.of(atlas, settings.version());
    }

    private void guard(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        Gate open = Objects.requireNonNull(gate.get(), "a request before the lab was open");
        open.check(context.path(), context.header("Host"), context.header("Origin"), context.header("Sec-Fetch-Site"));
    }

    private void file(Context context) {
        String name = context.pathParamMap().getOrDefault("name", "");
        String path = context.path().contains("/examples/") ? "examples/" + name : name;
        Document file = page.file(path);
        if (file == null) {
            throw unknown("a file that the page does not have");
        }
        send(context, file);
    }

    /// Events for one page, on the thread of its request, until the page is closed.
    private void stream(Context context) throws IOException {
        context.contentType("text/event-stream");
        Sink sink = new Sink(context.res().getOutputStream());
        Client client = desk.enter();
        if (client == null) {
            sink.sendEvent("full", "{}");
            return;
        }
        try {
            new Stream(sink, client).run();
        } finally {
            desk.leave(client);
        }
    }

    private void check(Context context) {
        Received received = Received.of(body(context), atlas);
        StudyOrder order = order(context, received);
        Map<String, Object> json = new LinkedHashMap<>(StudyJson.of(received.asked().study(), received.own()));
        json.put("subjectTime", order.subjectTime());
        Received.check(order.plans(), settings.limits());
        send(context, Document.json(Json.write(json)));
    }

    private Order study(Context context) {
        StudyOrder order = order(context, Received.of(body(context), atlas));
        Received.check(order.plans(), settings.limits());
        return order;
    }

    private StudyOrder order(Context context, Received received) {
        int subjects = (int) number(context, "subjects", received.asked().study().subjects(), 1, MOST_SUBJECTS);
        long seed = number(context, "seed", received.asked().study().seed(), Long.MIN_VALUE, Long.MAX_VALUE);
        return new StudyOrder(received, subjects, seed, settings.version());
    }

    private Order film(Context context) {
        Received received = Received.of(body(context), atlas);
        StudyOrder order = order(context, received);
        StudyOrder one = new StudyOrder(received, 1, order.seed(), settings.version());
        Received.check(one.plans(), settings.limits());
        return new FilmOrder(received.asked(), order.seed());
    }

    private Order board(Context context) {
        int subjects = (int) number(context, "subjects", BOARD_SUBJECTS, 2, MOST_SUBJECTS);
        long seed = number(context, "seed", BOARD_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        List<String> ids = context.queryParams("only");
        for (String id : ids) {
            if (!atlas.findings().containsKey(id)) {
                throw Refused.of(
                        Refused.SENSELESS, "only", id, "the id of a finding of the atlas", "choose one of the board");
            }
        }
        BoardOrder order = new BoardOrder(atlas, ids, subjects, seed, settings.version());
        Received.check(order.plans(), settings.limits());
        return order;
    }

    private void take(Context context, Order order) {
        Job job = desk.take(client(context), order);
        context.status(TAKEN);
        send(context, Document.json(Json.write(Map.of("id", job.id()))));
    }

    private void cancel(Context context) {
        job(context).cancel("");
        context.status(DONE);
    }

    private void result(Context context) {
        String name = context.pathParam("result");
        Document result = job(context).result(name);
        if (result == null) {
            throw unknown("a result that is not there");
        }
        if (name.equals("report.html")) {
            context.header("Content-Security-Policy", REPORT_POLICY);
        }
        send(context, result);
    }

    private Client client(Context context) {
        Client client = desk.client(context.pathParam("client"));
        if (client == null) {
            throw unknown("a page that was closed");
        }
        return client;
    }

    private Job job(Context context) {
        Job job = client(context).job(context.pathParam("job"));
        if (job == null) {
            throw unknown("a run that is not kept any more");
        }
        return job;
    }

    /// Reads no further than the limit, whatever the length that the request claims.
    private byte[] body(Context context) {
        int most = settings.limits().bytes();
        try {
            byte[] body = context.req().getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw Refused.of(
                        Refused.TOO_LARGE,
                        "study",
                        "more than %,d bytes".formatted(most),
                        "a study of at most that",
                        "leave out what is not needed, or use the command line");
            }
            return body;
        } catch (IOException broken) {
            throw Refused.of(Refused.SENSELESS, "study", "a request that broke off", "a whole one", "send it again");
        }
    }

    private static long number(Context context, String name, long usual, long least, long most) {
        String said = context.queryParam(name);
        if (said == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(said);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below.
        }
        throw Refused.of(
                Refused.SENSELESS,
                name,
                said,
                "a whole number from %,d to %,d".formatted(least, most),
                "choose one in that range");
    }

    private static Refused unknown(String found) {
        return Refused.of(Refused.UNKNOWN, "request", found, "something that is there", "load the page again");
    }

    private static void send(Context context, Document document) {
        context.contentType(document.type()).result(document.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(Context context, Refused refused) {
        context.status(refused.status());
        send(context, Document.json(ProblemJson.of(refused.problems())));
    }

    private static void fail(Context context, Exception defect) {
        context.status(DEFECT);
        Problem problem =
                new Problem(
                        Where.file("lab"),
                        "a bug in Ligare, not a mistake of yours: " + defect,
                        "an answer",
                        "please report it with what led to it");
        send(context, Document.json(ProblemJson.of(List.of(problem))));
    }

    private static void nothing(Context context) {
        if (context.result() == null || context.result().isEmpty()) {
            refuse(context, unknown("an address that is not there"));
        }
    }
}
