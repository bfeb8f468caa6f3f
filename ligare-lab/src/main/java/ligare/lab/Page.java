package ligare.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.study.page.Report;
import org.jspecify.annotations.Nullable;

/// The files of the page, all read before the first is asked for: no request can name any other.
final class Page {
    /// First one first.
    private static final List<String> FILES =
            List.of(
                    "index.html",
                    "lab.css",
                    "lab.js",
                    "server.js",
                    "elements.js",
                    "study-file.js",
                    "stories.js",
                    "live.js",
                    "player.js",
                    "brain.js",
                    "brain.json",
                    "animals.js",
                    "axis.js",
                    "courses.js",
                    "ribbon.js",
                    "traces.js",
                    "bench.js",
                    "timeline.js",
                    "results.js",
                    "watch.js",
                    "own-tests.js",
                    "board.js",
                    "matrix.js",
                    "icon.svg");

    /// uPlot, which draws the traces, as its jar holds it: name on the page → place in the jar.
    private static final Map<String, String> UPLOT =
            Map.of(
                    "uPlot.esm.js", "dist/uPlot.esm.js",
                    "uPlot.min.css", "dist/uPlot.min.css",
                    "uPlot-licence.txt", "LICENSE");

    private static final String UPLOT_JAR = "META-INF/resources/webjars/uplot/1.6.30/";

    private static final List<String> EXAMPLES =
            List.of(
                    "01-first-bond.yaml",
                    "02-block-it.yaml",
                    "03-your-dose.yaml",
                    "04-your-own-species-or-site.yaml",
                    "06-plan-an-experiment.yaml",
                    "07-lose-it.yaml",
                    "08-comfort-it.yaml",
                    "09-mirror-neurons-grow.yaml",
                    "10-after-the-loss.yaml",
                    "11-two-brains.yaml",
                    "12-a-friend-consoles.yaml",
                    "13-acute-or-lifelong.yaml",
                    "14-a-childhood.yaml",
                    "15-a-place-to-remember.yaml",
                    "16-the-pain-of-another.yaml",
                    "17-gonads.yaml",
                    "18-alone-too-long.yaml",
                    "19-a-rhythm-of-light.yaml",
                    "20-what-another-s-fear-teaches.yaml",
                    "21-oestrus.yaml",
                    "22-how-far-it-spreads.yaml",
                    "23-more-is-not-more.yaml",
                    "24-help-is-learned.yaml");

    /// In the order in which they are offered; each has a file in `page/stories`.
    private static final List<String> STORIES = List.of("first-bond", "block-it", "lose-it", "comfort-it");

    private static final String OWN = "ligare/lab/";

    private final Map<String, Document> files = new LinkedHashMap<>();

    Page() {
        for (String name : FILES) {
            files.put(name, new Document(type(name), read(OWN + "page/" + name)));
        }
        UPLOT.forEach((name, place) -> files.put(name, new Document(type(name), read(UPLOT_JAR + place))));
        for (String name : EXAMPLES) {
            files.put("examples/" + name, Document.yaml(read(OWN + "examples/" + name)));
        }
        files.put("ablation.json", Document.json(read(OWN + "ablation.json")));
        files.put("stories.json", Document.json(stories()));
        files.put("report.css", new Document(type("report.css"), Report.rules()));
    }

    private static String stories() {
        return STORIES.stream()
                .map(name -> "\"" + name + "\": " + read(OWN + "page/stories/" + name + ".json"))
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    /// The file of this name; null: there is none.
    @Nullable Document file(String name) {
        return files.get(name.isEmpty() ? FILES.getFirst() : name);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String read(String name) {
        try (InputStream file = Page.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
