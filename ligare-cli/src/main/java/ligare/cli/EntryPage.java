package ligare.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.lang.Entry;
import ligare.lang.Kind;
import ligare.model.Atlas;
import ligare.model.evidence.Citation;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Finding;
import ligare.study.explain.Columns;
import ligare.study.report.Json;

/// Shows entries of the atlas: what they are, and every number with its source.
final class EntryPage {
    private final Atlas atlas;

    EntryPage(Atlas atlas) {
        this.atlas = atlas;
    }

    Listing.Page of(List<Entry> entries) {
        return new Listing.Page(
                entries.stream().map(this::text).collect(Collectors.joining("\n\n")),
                Json.write(Map.of("entries", entries.stream().map(EntryPage::json).toList())));
    }

    private String text(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add("%s %s (atlas/%s)".formatted(entry.kind().key(), entry.name(), entry.path()));
        if (!entry.describes().isEmpty()) {
            parts.add(entry.describes());
        }
        if (entry.kind() == Kind.FINDING) {
            Finding finding = atlas.findings().get(entry.name());
            if (finding != null) {
                parts.add(text(finding, atlas));
            }
        }
        if (!entry.figures().isEmpty()) {
            Columns figures = new Columns();
            entry.figures().forEach(f -> figures.row("  " + place(f), f.written(), status(f), f.source()));
            parts.add(figures.toString());
        }
        return String.join("\n", parts);
    }

    private static String text(Finding finding, Atlas atlas) {
        Citation citation = finding.citation();
        String doi = citation.doi();
        Columns about = new Columns();
        if (finding.study() != null) {
            about.row("  question", finding.study().question());
        }
        about.row("  published in", citation.journal() + (doi == null ? "" : ", doi:" + doi));
        about.row("  confirmed at", citation.source());
        about.row("  family", finding.family());
        about.row(
                "  standing",
                finding.standing().name().toLowerCase(Locale.ROOT)
                        + (finding.standingNote().isEmpty() ? "" : ": " + finding.standingNote()));
        finding.conflictAmong(atlas.findings().values()).ifPresent(c -> about.row("  conflict", c.words()));
        for (Claim claim : finding.claims()) {
            about.row("  claim", claim.words() + (claim.approximate() ? " (recalled, not read)" : ""));
        }
        return about.toString();
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", entry.kind().key());
        document.put("name", entry.name());
        document.put("describes", entry.describes());
        document.put("path", entry.path());
        document.put("figures", entry.figures().stream().map(EntryPage::json).toList());
        return document;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", place(figure));
        entry.put("written", figure.written());
        entry.put("value", figure.value());
        entry.put("unit", figure.dimension().coherent());
        entry.put("status", status(figure));
        entry.put("source", figure.source());
        return entry;
    }

    /// Without the file, which is named above.
    private static String place(Figure figure) {
        return figure.path().substring(figure.path().indexOf('#') + 1);
    }

    private static String status(Figure figure) {
        return figure.status().name().toLowerCase(Locale.ROOT);
    }
}
