package ligare.study.spike;

import java.util.LinkedHashMap;
import java.util.Map;
import ligare.study.report.Json;

/// What a network did, as a document. Rates in Hz, times in ms.
final class ActivityJson {
    private ActivityJson() {}

    static String of(NetworkActivity activity) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("network", activity.described().network().name());
        document.put("seed", activity.result().seed());
        document.put("duration", activity.result().duration());
        document.put("step", activity.described().network().step());
        document.put("countedFrom", activity.countedFrom());
        document.put("synapses", activity.result().synapses());
        document.put("spikeHash", "%016x".formatted(activity.result().spikeHash()));
        document.put("populations", activity.firing().stream().map(ActivityJson::population).toList());
        document.put("words", activity.findings());
        Map<String, Object> timing = new LinkedHashMap<>();
        timing.put("processorSeconds", activity.effort().processor());
        timing.put("processorSecondsPerModelSecond", activity.effort().perModelSecond());
        timing.put("threads", activity.effort().threads());
        document.put("timing", timing);
        return Json.write(document);
    }

    private static Map<String, Object> population(Firing firing) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", firing.population());
        entry.put("units", firing.units());
        entry.put("rate", firing.rate());
        entry.put("irregularity", firing.irregularity());
        entry.put("synchrony", firing.synchrony());
        entry.put("recordedUnits", firing.recorded());
        return entry;
    }
}
