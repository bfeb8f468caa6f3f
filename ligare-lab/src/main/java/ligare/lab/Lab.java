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
import java.util.function.Function;
import ligare.lang.Catalogue;
import ligare.lang.GivenTable;
import ligare.lang.Problem;
import ligare.lang.Read;
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
    private static final int MOST_VALUES = 24;

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
                .get("/{token}/findings/{name}", this::finding)
                .get("/{token}/api/atlas", context -> send(context, Document.json(atlasJson())))
                .get("/{token}/api/stream", this::stream)
                .post("/{token}/api/{client}/check", this::check)
                .put("/{token}/api/{client}/table", this::table)
                .post("/{token}/api/{client}/runs", context -> take(context, Orders::study))
                .post("/{token}/api/{client}/films", context -> take(context, Orders::film))
                .post("/{token}/api/{client}/powers", context -> take(context, Orders::power))
                .post("/{token}/api/{client}/zooms", context -> take(context, Orders::zoom))
                .post("/{token}/api/{client}/boards", context -> take(context, Orders::board))
                .post("/{token}/api/{client}/ablations", context -> take(context, Orders::ablation))
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

    /// A finding's file, as the atlas holds it and the command line runs it.
    private void finding(Context context) {
        String name = context.pathParam("name");
        byte[] text = name.endsWith(".yaml") ? Catalogue.files().orElseThrow().get("findings/" + name) : null;
        if (text == null) {
            throw unknown("a finding that the atlas does not have");
        }
        send(context, Document.yaml(new String(text, StandardCharsets.UTF_8)));
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
        Orders asked = asked(context, client(context));
        Received received = asked.received();
        StudyOrder order = asked.run(received);
        Map<String, Object> json =
                new LinkedHashMap<>(StudyJson.of(received.asked().study(), received.own(), received.data()));
        json.put("subjectTime", order.subjectTime());
        Received.check(order.plans(), settings.limits());
        send(context, Document.json(Json.write(json)));
    }

    private Orders asked(Context context, Client client) {
        return new Orders(context, client, settings, atlas);
    }

    /// Keeps a table, and tells what is in it.
    private void table(Context context) {
        Client client = client(context);
        String name = Objects.requireNonNullElse(context.queryParam("name"), "table.csv");
        GivenTable table = new GivenTable(GivenTable.nameOf(name), asked(context, client).body());
        GivenTable.Outline outline =
                switch (table.outline(MOST_VALUES)) {
                    case Read.Ok<GivenTable.Outline>(GivenTable.Outline found) -> found;
                    case Read.Rejected<GivenTable.Outline>(List<Problem> problems) ->
                            throw new Refused(Refused.REJECTED, problems);
                };
        client.keep(table);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("rows", outline.rows());
        json.put("columns", outline.values());
        send(context, Document.json(Json.write(json)));
    }

    private void take(Context context, Function<Orders, Order> order) {
        Client client = client(context);
        Job job = desk.take(client, order.apply(asked(context, client)));
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
