package ligare.study.ablation;

import java.util.LinkedHashMap;
import java.util.Map;
import ligare.model.ablation.Removal;
import ligare.study.ablation.AblationMatrix.Cell;
import ligare.study.ablation.AblationMatrix.Column;
import ligare.study.ablation.AblationMatrix.Row;
import ligare.study.report.Json;

/// A matrix of parts and findings as a JSON document. A cell that is not listed was not run, and its finding does not touch the
/// part.
final class AblationJson {
    private AblationJson() {}

    static String of(AblationMatrix matrix) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", matrix.version());
        document.put("digest", matrix.digest());
        document.put("seed", matrix.seed());
        document.put("subjects", matrix.subjects());
        document.put("necessary", matrix.necessary());
        document.put("findings", matrix.columns().stream().map(AblationJson::column).toList());
        document.put("parts", matrix.rows().stream().map(AblationJson::row).toList());
        return Json.write(document);
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", column.finding().id());
        entry.put("whole", column.whole().verdict().word());
        return entry;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("part", row.part().name());
        entry.put("describes", row.part().describes());
        entry.put("of", row.part().of());
        entry.put("removes", row.part().removals().stream().map(Removal::words).toList());
        entry.put("necessary", row.necessary());
        entry.put("because", row.reasons());
        entry.put("cells", row.cells().stream().filter(AblationJson::told).map(AblationJson::cell).toList());
        return entry;
    }

    private static boolean told(Cell cell) {
        return cell.outcome() != Outcome.NOT_RUN || !cell.contact().isEmpty();
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("finding", cell.finding());
        entry.put("outcome", cell.outcome().word());
        entry.put("verdict", cell.verdict().word());
        entry.put("contact", cell.contact());
        entry.put("behavioural", cell.behavioural());
        entry.put("lost", cell.lost());
        return entry;
    }
}
