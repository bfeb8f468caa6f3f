package ligare.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// From text to nodes. Takes the parser's events one by one, so depth and the size after aliases are bounded before
/// anything grows.
final class Tree {
    static final int DEEPEST = 40;
    private static final int LONGEST_KEY = 100;
    static final int MOST_NODES = 100_000;

    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<Node, Integer> sizes = new IdentityHashMap<>();
    private int size;

    private Tree(String text, Problems problems) {
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(FileText.MOST_BYTES + 1).setLabel("").build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /// The root mapping, or empty after one or more problems.
    static Optional<Node.Table> of(String text, Problems problems) {
        try {
            return new Tree(text, problems).root();
        } catch (Refused refused) {
            problems.add(refused.problem);
        } catch (MarkedYamlEngineException failure) {
            report(failure, problems);
        } catch (YamlEngineException _) {
            problems.addFile("a text that is not YAML", "YAML 1.2", "compare it with an example");
        }
        return Optional.empty();
    }

    private static void report(MarkedYamlEngineException failure, Problems problems) {
        Optional<Mark> mark = failure.getProblemMark().or(failure::getContextMark);
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        int column = mark.map(m -> m.getColumn() + 1).orElse(0);
        String context = failure.getContext() == null ? "" : Excerpt.plain(failure.getContext()) + ": ";
        String begun =
                failure.getContextMark()
                        .filter(m -> m.getLine() + 1 < line)
                        .map(m -> " (begun in line " + (m.getLine() + 1) + ")")
                        .orElse("");
        problems.add(
                line,
                column,
                "",
                context + Excerpt.plain(String.valueOf(failure.getProblem())) + begun,
                "valid YAML",
                "check indentation, quotes and brackets here and in the line before; was the file cut off?");
    }

    private Optional<Node.Table> root() {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart)
            event = events.next();
        if (event.getEventId() == Event.ID.StreamEnd) return empty();
        Node root = node(event, 0, "");
        while (events.hasNext()) {
            Event rest = events.next();
            if (rest.getEventId() == Event.ID.DocumentStart) {
                throw refuse(
                        rest,
                        "",
                        "a second document after ---",
                        "one document in a file",
                        "put it into a file of its own");
            }
        }
        return switch (root) {
            case Node.Table table -> Optional.of(table);
            case Node.Broken _ -> Optional.empty();
            case Node.Scalar scalar when scalar.absent() -> empty();
            default -> {
                problems.add(
                        root.line(),
                        root.column(),
                        "",
                        Description.of(root),
                        "a mapping, such as study: my first study",
                        "begin the file with a key and a colon");
                yield Optional.empty();
            }
        };
    }

    private Optional<Node.Table> empty() {
        problems.addFile("an empty file", "a YAML mapping", "write something into it, or name another file");
        return Optional.empty();
    }

    private Node node(Event event, int depth, String path) {
        if (depth > DEEPEST)
            throw refuse(
                    event,
                    path,
                    "more than " + DEEPEST + " levels inside each other",
                    "a flatter file",
                    "name the inner parts and refer to them");
        if (event instanceof AliasEvent alias) return alias(alias, path);
        int before = size;
        count(1, event, path);
        Node node =
                event instanceof ScalarEvent scalar
                        ? scalar(scalar, path)
                        : collection((CollectionStartEvent) event, depth, path);
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> {
                    anchors.put(anchor.getValue(), node);
                    sizes.put(node, size - before);
                });
        return node;
    }

    private Node alias(AliasEvent event, String path) {
        Node named = anchors.get(event.getAlias().getValue());
        if (named == null) {
            throw refuse(
                    event,
                    path,
                    "*" + Excerpt.plain(event.getAlias().getValue()) + ", which is not anchored before this place",
                    "an alias of an anchor further up that does not contain it",
                    "write the value here");
        }
        count(sizes.getOrDefault(named, 1), event, path);
        return named;
    }

    private void count(int more, Event event, String path) {
        size += more;
        if (size > MOST_NODES)
            throw refuse(
                    event,
                    path,
                    "more than " + MOST_NODES + " values, aliases written out",
                    "a smaller file",
                    "use fewer aliases or split the file");
    }

    private Node scalar(ScalarEvent event, String path) {
        if (event.getTag().isPresent()) return tag(event, event.getTag().get(), path);
        return new Node.Scalar(event.getValue(), !event.isPlain(), line(event), column(event));
    }

    private Node collection(CollectionStartEvent event, int depth, String path) {
        Node node =
                event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth, path) : table(event, depth, path);
        return event.getTag().isPresent() ? tag(event, event.getTag().get(), path) : node;
    }

    private Node tag(Event event, String tag, String path) {
        problems.add(
                line(event),
                column(event),
                path,
                "the tag " + Excerpt.plain(tag),
                "a plain value",
                "remove the tag; types follow from the place");
        return new Node.Broken(line(event), column(event));
    }

    private Node.Sequence sequence(Event start, int depth, String path) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1, path + "[" + items.size() + "]"));
        }
        return new Node.Sequence(List.copyOf(items), line(start), column(start));
    }

    private Node.Table table(Event start, int depth, String path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node.Scalar key = key(node(event, depth + 1, path), path);
            Node value = node(events.next(), depth + 1, key == null ? path : join(path, key.text()));
            if (key == null) continue;
            if (entries.putIfAbsent(key.text(), new Node.Entry(key, value)) == null) continue;
            problems.add(
                    key.line(),
                    key.column(),
                    join(path, key.text()),
                    "the key " + Excerpt.quote(key.text()) + " a second time",
                    "each key once in a mapping",
                    "remove or rename one of the two");
        }
        return new Node.Table(Collections.unmodifiableMap(entries), line(start), column(start));
    }

    private Node.@Nullable Scalar key(Node node, String path) {
        boolean usable =
                node instanceof Node.Scalar(String text, _, _, _)
                        && !((Node.Scalar) node).absent()
                        && text.length() <= LONGEST_KEY
                        && Excerpt.harmless(text);
        if (usable) return (Node.Scalar) node;
        if (!(node instanceof Node.Broken)) {
            problems.add(
                    node.line(),
                    node.column(),
                    path,
                    Description.of(node) + ", as a key",
                    "a key: one line of at most " + LONGEST_KEY + " plain characters",
                    "write key: value");
        }
        return null;
    }

    static String join(String path, String key) {
        String shown = Excerpt.plain(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private Refused refuse(Event event, String path, String found, String expected, String fix) {
        return new Refused(
                new Problem(new Where(problems.file(), line(event), column(event), path), found, expected, fix));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }

    /// Ends the reading of a tree that must not be read further; never leaves this class.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.found(), null, false, false);
            this.problem = problem;
        }
    }
}
