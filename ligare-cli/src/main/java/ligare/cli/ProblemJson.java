package ligare.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.Problem;
import ligare.study.report.Json;

/// Problems for programs.
final class ProblemJson {
    private ProblemJson() {}

    /// A document that holds nothing but problems.
    static String of(List<Problem> problems) {
        return Json.write(Map.of("problems", list(problems)));
    }

    /// Problems as part of a document.
    static List<Map<String, Object>> list(List<Problem> problems) {
        return problems.stream().map(ProblemJson::of).toList();
    }

    private static Map<String, Object> of(Problem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", problem.where().file());
        entry.put("line", problem.where().line());
        entry.put("column", problem.where().column());
        entry.put("path", problem.where().path());
        entry.put("found", problem.found());
        entry.put("expected", problem.expected());
        entry.put("fix", problem.fix());
        return entry;
    }
}
