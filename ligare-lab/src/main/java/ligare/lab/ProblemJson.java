package ligare.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.Problem;
import ligare.study.report.Json;

/// Problems as the page reads them.
final class ProblemJson {
    private ProblemJson() {}

    static String of(List<Problem> problems) {
        return Json.write(Map.of("problems", problems.stream().map(ProblemJson::of).toList()));
    }

    private static Map<String, Object> of(Problem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", problem.where().line());
        entry.put("column", problem.where().column());
        entry.put("place", problem.where().toString());
        entry.put("found", problem.found());
        entry.put("expected", problem.expected());
        entry.put("fix", problem.fix());
        return entry;
    }
}
