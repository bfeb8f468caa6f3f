package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import ligare.lang.Catalogue;
import ligare.lang.Entry;
import ligare.lang.Kind;
import ligare.lang.Suggestion;
import ligare.model.circuit.Circuit;
import ligare.model.evidence.Finding;
import ligare.study.explain.Columns;
import ligare.study.explain.ModelPage;
import ligare.study.report.Json;

/// Lists what the atlas holds.
final class Listing {
    private final Catalogue catalogue = Catalogue.read().orElseThrow();
    private final SequencedMap<String, List<Line>> kinds = new LinkedHashMap<>();

    /// One line of a list.
    ///
    /// @param name      of the entry
    /// @param describes in a sentence; may be empty
    record Line(String name, String describes) {}

    /// What is shown.
    ///
    /// @param words for people
    /// @param json  for programs
    record Page(String words, String json) {}

    Listing() {
        for (Kind kind : Kind.values()) {
            kinds.put(kind.plural(), lines(kind));
        }
        kinds.put("drugs", lines(Kind.LIGAND));
        List<Finding> findings = List.copyOf(catalogue.atlas().findings().values());
        kinds.put("measures", Designs.measures(findings));
        kinds.put("protocols", Designs.protocols(findings));
    }

    /// @param word a kind, the name of an entry, or nothing
    /// @throws Refusal if it is neither
    Page of(String word) {
        List<Line> ofKind = kinds.get(word);
        List<Entry> named = catalogue.entries(word);
        if (word.isEmpty()) {
            return page("kinds", overview());
        }
        if (ofKind != null) {
            return page(word, ofKind);
        }
        if (!named.isEmpty()) {
            return new EntryPage(catalogue.atlas()).of(named);
        }
        List<String> known =
                Stream.concat(kinds.keySet().stream(), catalogue.entries().stream().map(Entry::name)).toList();
        throw Refusal.commandLine(
                word,
                "a kind of entry (" + String.join(", ", kinds.keySet()) + ") or the name of one",
                Suggestion.fix(word, known, "see ligare list KIND for the names of a kind"));
    }

    /// A circuit as a paper describes a model.
    ///
    /// @throws Refusal if there is none of this name
    Page model(String name) {
        Circuit circuit = catalogue.atlas().circuits().get(name);
        if (circuit == null) {
            List<String> known = List.copyOf(catalogue.atlas().circuits().keySet());
            throw Refusal.commandLine(
                    "--model " + name,
                    "a circuit: " + String.join(", ", known),
                    Suggestion.fix(name, known, "name one: ligare list " + known.getFirst() + " --model"));
        }
        String page = ModelPage.of(catalogue.atlas(), circuit, "./ligare list %s --model".formatted(name));
        return new Page(page, Json.write(Map.of("circuit", name, "markdown", page)));
    }

    private List<Line> overview() {
        return kinds.entrySet().stream()
                .map(kind -> new Line(kind.getKey(), String.valueOf(kind.getValue().size())))
                .toList();
    }

    private List<Line> lines(Kind kind) {
        if (kind == Kind.DATASET) {
            return catalogue.atlas().datasets().keySet().stream().sorted().map(name -> new Line(name, "")).toList();
        }
        return catalogue.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> new Line(entry.name(), describes(entry)))
                .toList();
    }

    private String describes(Entry entry) {
        Finding finding = entry.kind() == Kind.FINDING ? catalogue.atlas().findings().get(entry.name()) : null;
        return finding == null || finding.study() == null ? entry.describes() : finding.study().question();
    }

    private static Page page(String what, List<Line> lines) {
        Columns columns = new Columns();
        lines.forEach(line -> columns.row(line.name(), line.describes()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", what);
        document.put("entries", lines.stream().map(Listing::json).toList());
        return new Page(columns.toString(), Json.write(document));
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", line.name());
        entry.put("describes", line.describes());
        return entry;
    }
}
