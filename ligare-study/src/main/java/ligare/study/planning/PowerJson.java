package ligare.study.planning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A power analysis as the parts of a JSON document.
final class PowerJson {
    private PowerJson() {}

    static Map<String, Object> of(Power power) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("untested", power.neighbours().untested());
        document.put("neverTogether", power.neighbours().together());
        document.put("headline", PowerText.headline(power));
        document.put("draws", power.draws());
        document.put("share", power.share());
        document.put("subjects", power.subjects());
        document.put("spreadFrom", power.tests().name());
        document.put("animals", power.tests().animals());
        document.put("tests", power.tests().tests().size());
        document.put("notes", power.notes().toList());
        document.put("comparisons", power.assurances().stream().map(PowerJson::comparison).toList());
        document.put("withoutSpread", power.without());
        Map<String, String> verdicts = power.verdicts();
        document.put(
                "nearest",
                power.neighbours().nearest().stream()
                        .map(near ->
                                Map.of(
                                        "id",
                                        near.finding().id(),
                                        "verdict",
                                        verdicts.getOrDefault(near.finding().id(), "not run"),
                                        "shared",
                                        near.shared()))
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> comparison(Assurance assurance) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("groups", assurance.planned().groups());
        entry.put("measure", assurance.planned().what());
        entry.put("unit", assurance.planned().unit());
        entry.put("effect", assurance.effect());
        entry.put("effects", assurance.effects());
        entry.put("agreeing", assurance.agreeing());
        entry.put("realDeviation", assurance.real());
        entry.put("modelDeviation", assurance.simulated());
        entry.put("n", IntStream.rangeClosed(Assurance.LEAST, Assurance.MOST).boxed().toList());
        entry.put("assurance", list(assurance.power()));
        entry.put("atHalf", list(assurance.half()));
        entry.put("needed", orNull(assurance.needed()));
        entry.put("neededAtHalf", orNull(assurance.neededAtHalf()));
        return entry;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static @Nullable Integer orNull(OptionalInt n) {
        return n.isPresent() ? n.getAsInt() : null;
    }
}
