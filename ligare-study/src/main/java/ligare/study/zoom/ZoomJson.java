package ligare.study.zoom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Secretion;
import ligare.society.SubjectMoment;
import ligare.study.report.Json;

/// A moment as a document. Times in ms, rates in Hz, release in spikes at the reference rate per s, concentrations in nM, errors as fractions.
final class ZoomJson {
    private static final double HERTZ = 1000;

    private ZoomJson() {}

    static String of(Zoom zoom) {
        SubjectMoment moment = zoom.moment();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("study", zoom.plan().study().name());
        document.put("group", zoom.plan().animal().name());
        document.put("subject", zoom.plan().subject() + 1);
        document.put("seed", zoom.plan().seed());
        document.put("at", zoom.plan().at());
        document.put("time", zoom.plan().time());
        document.put("stateOf", moment.time());
        document.put("phase", moment.phase());
        document.put("behaviour", moment.behaviour());
        document.put("other", moment.other());
        document.put("senses", levels(moment.senses(), "sense", ""));
        document.put("concentrations", levels(moment.concentrations(), "ligand", "region"));
        document.put("weights", levels(moment.weights(), "projection", "individual"));
        document.put("duration", zoom.plan().duration());
        document.put("spikeHash", "%016x".formatted(zoom.spikes().spikeHash()));
        document.put("populations", zoom.comparison().rows().stream().map(ZoomJson::row).toList());
        document.put("release", zoom.comparison().secretions().stream().map(ZoomJson::secretion).toList());
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("median", zoom.summary().median());
        error.put("p95", zoom.summary().p95());
        error.put("n", zoom.summary().n());
        document.put("error", error);
        return Json.write(document);
    }

    private static List<Map<String, Object>> levels(List<SubjectMoment.Level> levels, String name, String where) {
        return levels.stream()
                .map(level -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put(name, level.name());
                    if (!where.isEmpty()) {
                        entry.put(where, level.where());
                    }
                    entry.put("value", level.value());
                    return entry;
                })
                .toList();
    }

    private static Map<String, Object> secretion(Secretion row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("population", row.population());
        entry.put("terminal", row.terminal());
        entry.put("spiking", HERTZ * row.spiking());
        entry.put("meanField", HERTZ * row.meanField());
        entry.put("quasiStationary", HERTZ * row.quasiStationary());
        entry.put("sampling", row.samplingError());
        entry.put("error", row.error());
        return entry;
    }

    private static Map<String, Object> row(Agreement row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("population", row.population());
        entry.put("spiking", HERTZ * row.spiking());
        entry.put("meanField", HERTZ * row.meanField());
        entry.put("quasiStationary", HERTZ * row.quasiStationary());
        entry.put("error", row.error());
        entry.put("reason", row.reason());
        return entry;
    }
}
