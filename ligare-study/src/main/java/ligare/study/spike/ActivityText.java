package ligare.study.spike;

import java.util.ArrayList;
import java.util.List;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// What a network did, in a paragraph.
final class ActivityText {
    /// Where words change; assumed, because usage varies.
    private static final double CLOCKWORK = 0.3;

    private static final double IRREGULAR = 0.7;
    private static final double BURSTING = 1.3;

    /// As the certificate of agreement has it.
    private static final double SYNCHRONOUS = 3;

    private ActivityText() {}

    /// What the network is, what was found and what it cost.
    static String of(NetworkActivity activity) {
        return (activity.described().describes() + " " + findings(activity) + " " + cost(activity.effort())).strip();
    }

    /// What was found: the same in every run with this seed.
    static String findings(NetworkActivity activity) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s and %s ran for %s of model time with seed %d."
                        .formatted(
                                count(activity.firing().stream().mapToLong(Firing::units).sum(), "unit", "units"),
                                count(activity.result().synapses(), "synapse", "synapses"),
                                Digits.of(activity.result().duration(), Dimension.TIME),
                                activity.result().seed()));
        if (activity.countedFrom() > 0) {
            sentences.add("After the first %s:".formatted(Digits.of(activity.countedFrom(), Dimension.TIME)));
        }
        activity.firing().forEach(each -> sentences.add(sentence(each)));
        return String.join(" ", sentences);
    }

    private static String sentence(Firing firing) {
        if (firing.rate() == 0) {
            return "'%s' stayed silent.".formatted(firing.population());
        }
        StringBuilder sentence = new StringBuilder();
        sentence.append(
                "'%s' (%s) fired at %s"
                        .formatted(
                                firing.population(),
                                count(firing.units(), "unit", "units"),
                                Digits.of(firing.rate(), "Hz")));
        if (!Double.isNaN(firing.irregularity())) {
            sentence.append(
                    ", %s (CV of its intervals %s)"
                            .formatted(manner(firing.irregularity()), Digits.of(firing.irregularity())));
        }
        if (!Double.isNaN(firing.synchrony())) {
            sentence.append(
                    firing.synchrony() > SYNCHRONOUS
                            ? ", its units partly together (counts in 5 ms vary %s times as much as if they were independent)"
                                    .formatted(Digits.of(firing.synchrony()))
                            : ", its units independently (counts in 5 ms vary %s times as much as Poisson's)"
                                    .formatted(Digits.of(firing.synchrony())));
        }
        return sentence.append('.').toString();
    }

    private static String manner(double variation) {
        return variation < CLOCKWORK
                ? "like a clock"
                : variation < IRREGULAR
                        ? "fairly regularly"
                        : variation < BURSTING ? "irregularly" : "less regularly than by chance";
    }

    private static String cost(Effort effort) {
        if (Double.isNaN(effort.processor())) {
            return "The system does not tell how much processor time it took.";
        }
        return "It took %s of processor time, %s per second of model time, with building the network and warming up."
                .formatted(Digits.of(effort.processor(), "s"), Digits.of(effort.perModelSecond(), "s"));
    }

    private static String count(long number, String one, String several) {
        return "%,d %s".formatted(number, number == 1 ? one : several);
    }
}
