package ligare.study.report;

import java.util.LinkedHashMap;
import java.util.Map;

/// An answer as a JSON document.
final class AnswerJson {
    private AnswerJson() {}

    static String of(Answer answer, Map<String, Object> more) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("study", answer.study().name());
        document.put("seed", answer.seed());
        document.put("subjects", answer.subjects());
        document.put("answer", answer.words());
        document.put("groups", answer.groups().stream().map(AnswerJson::group).toList());
        document.put("contrasts", answer.comparisons().stream().map(AnswerJson::contrast).toList());
        document.put("findings", answer.findings().stream().map(FindingJson::of).toList());
        document.putAll(more);
        return Json.write(document);
    }

    private static Map<String, Object> group(GroupSummary summary) {
        Map<String, Object> measures = new LinkedHashMap<>();
        summary.measures().forEach(m -> measures.put(m.name(), measured(m)));
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", summary.group());
        group.put("n", summary.n());
        group.put("measures", measures);
        return group;
    }

    private static Map<String, Object> measured(GroupSummary.Measured measured) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("unit", measured.unit());
        entry.put("mean", measured.sample().mean());
        entry.put("sem", measured.sample().standardError());
        entry.put("values", Json.numbers(measured.values()));
        return entry;
    }

    private static Map<String, Object> contrast(Comparison comparison) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("groups", comparison.groups());
        entry.put("measure", comparison.measure());
        entry.put("effect", comparison.effect().value());
        entry.put("low", comparison.effect().low());
        entry.put("high", comparison.effect().high());
        entry.put("p", comparison.significance().p());
        return entry;
    }
}
