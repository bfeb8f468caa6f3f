package ligare.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ligare.model.Atlas;
import ligare.model.circuit.Circuit;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.study.picture.Digits;

/// Every number of a circuit and of the chemistry it uses, with status and source; free values with their ranges.
final class ModelNumbers {
    private ModelNumbers() {}

    static String of(Atlas atlas, Circuit circuit, Set<String> receptors, List<String> ligands) {
        Map<String, List<Figure>> files = new LinkedHashMap<>();
        files.put("circuit " + circuit.name(), circuit.figures());
        receptors.forEach(name -> files.put("receptor " + name, atlas.receptor(name).figures()));
        ligands.forEach(name -> files.put("ligand " + name, atlas.ligand(name).figures()));
        atlas.species().forEach((name, species) -> files.put("species " + name, species.figures()));

        StringBuilder page =
                new StringBuilder(
                        "## Free values\n\nSet by hand or fitted; nothing else was tuned. A fit holds what is set to a rate, a concentration, a density or a constant of chemistry.\n\n");
        MarkdownTable free = new MarkdownTable("value", "is", "prior range", "fit", "status", "reason");
        atlas.calibration()
                .forEach((name, value) ->
                        free.row(
                                name,
                                value.figure().written(),
                                Digits.of(value.low(), value.figure().dimension())
                                        + " to "
                                        + Digits.of(value.high(), value.figure().dimension()),
                                value.held() ? "held" : "moves",
                                ModelPage.lower(value.figure().status()),
                                value.reason()));
        page.append(free).append("\n## Every number\n\n").append(counts(files)).append('\n');
        files.forEach((name, figures) -> {
            page.append("\n<details><summary>").append(name).append("</summary>\n\n");
            MarkdownTable table = new MarkdownTable("where", "value", "status", "source");
            figures.forEach(f ->
                    table.row(
                            f.path().replaceFirst("^.*?#", ""), f.written(), ModelPage.lower(f.status()), f.source()));
            page.append(table).append("\n</details>\n");
        });
        return page.toString();
    }

    private static String counts(Map<String, List<Figure>> files) {
        List<String> counts = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = files.values().stream().flatMap(List::stream).filter(f -> f.status() == status).count();
            counts.add(count + " " + ModelPage.lower(status));
        }
        return "Status says how far a number was traced: " + String.join(", ", counts) + ".\n";
    }
}
