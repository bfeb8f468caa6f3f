package ligare.lang;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads which findings a cross-validation left out, and what became of each.
///
///     {"folds": [{"family": "amphetamine", "findings": {"liu-2011-bond-protects-amph": "undecided"}}]}
final class CrossValidationReader {
    private static final List<String> VERDICTS =
            List.of("agrees", "disagrees", "undecided", "not-applicable", "failed");

    private CrossValidationReader() {}

    /// Finding → the word of its verdict.
    static Read<SequencedMap<String, String>> readFile(Document document) {
        Mapping root = document.root();
        SequencedMap<String, String> verdicts = new TreeMap<>();
        for (Mapping fold : root.mappings("folds")) {
            String family = fold.name("family");
            Mapping findings = fold.mapping("findings");
            for (String id : findings.keys()) {
                String verdict = findings.choice(id, VERDICTS);
                if (verdicts.put(id, verdict) != null) {
                    findings.problem(
                            id,
                            Excerpt.quote(id) + " a second time, under " + Excerpt.quote(family),
                            "each finding left out once",
                            "name the file of one cross-validation");
                }
            }
            fold.ignore();
        }
        root.ignore();
        return document.finish(() -> verdicts);
    }
}
