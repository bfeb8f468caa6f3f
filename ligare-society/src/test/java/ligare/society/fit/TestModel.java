package ligare.society.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.Transition;
import ligare.society.Change;
import ligare.society.Conduct;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// The three-chamber test with numbers filled in, and animals tested in it.
///
/// An animal's value of an other is its mean value plus the animal's own deviation plus the deviation of that other. Bonded
/// animals have mean values strength·partner and strength·stranger, unbonded ones 0 towards both.
final class TestModel {
    /// Sum of the exponents with which value lengthens huddles and makes them more frequent: the unit of value.
    static final double EXPONENTS = 1.33;

    private static final int PARTNER = 0;
    private static final int STRANGER = 1;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[] deviations;
    private final Place place;
    private final double length;

    /// @param deviations of each [Parameter] from what is typical
    /// @param length of the test, s
    TestModel(double[] deviations, double length) {
        this.deviations = deviations;
        this.length = length;
        place = place();
    }

    double get(Parameter parameter) {
        return parameter.at(deviations[parameter.ordinal()]);
    }

    private Place place() {
        double huddling = get(Parameter.HUDDLING_DRIVE);
        return new Place(
                "three-chamber test",
                "centre",
                List.of(
                        new Behaviour("centre", false, Map.of(), "centre"),
                        new Behaviour("near", true, Map.of(), "near"),
                        new Behaviour("huddle", true, Map.of(), "huddle")),
                List.of(
                        move("centre", "near", Parameter.APPROACH, get(Parameter.APPROACH_DRIVE), null),
                        move("near", "centre", Parameter.LEAVING, -get(Parameter.LEAVING_DRIVE), null),
                        move("near", "huddle", Parameter.INVESTIGATION, 0, true),
                        move("near", "huddle", Parameter.HUDDLING, huddling, false),
                        new Change("huddle", "near", get(Parameter.PARTING) / 1000)
                                .driven("affinity", huddling - EXPONENTS)
                                .settling(get(Parameter.SETTLING) * 1000)
                                .made()),
                1);
    }

    private Transition move(String from, String to, Parameter rate, double exponent, @Nullable Boolean novel) {
        return new Change(from, to, get(rate) / 1000).driven("affinity", exponent).novelOnly(novel).made();
    }

    /// Tests animals. Their deviations fill the normal distributions evenly (additive recurrence of Roberts 2018), so that a
    /// small population stands for a large one; bouts are drawn from each animal's own stream.
    ///
    /// @param partner mean value of the partner
    /// @param stranger mean value of the stranger
    /// @param spread standard deviation of the log strength that multiplies both
    /// @return by animal and [Outcome], then seconds of huddling with partner and stranger
    double[][] test(double partner, double stranger, double spread, int animals, Randomness stream) {
        double[] shift = new double[4];
        for (int j = 0; j < shift.length; j++) {
            shift[j] = stream.at("shift").uniform(j);
        }
        double[][] tested = new double[animals][];
        for (int i = 0; i < animals; i++) {
            double strength = Math.exp(spread * even(i, 0, shift));
            double subject = get(Parameter.BETWEEN_SUBJECTS) * even(i, 1, shift);
            double[] value = new double[2];
            value[PARTNER] = strength * partner + subject + get(Parameter.BETWEEN_OTHERS) * even(i, 2, shift);
            value[STRANGER] = strength * stranger + subject + get(Parameter.BETWEEN_OTHERS) * even(i, 3, shift);
            tested[i] = test(value, stream.at(i));
        }
        return tested;
    }

    private static double even(int i, int dimension, double[] shift) {
        // Largest root of x⁵ = x + 1, whose powers are as irrational as possible together in four dimensions.
        double step = Math.pow(1.1673039782614187, -(dimension + 1));
        return NORMAL.inverseCumulativeProbability((shift[dimension] + (i + 1) * step) % 1);
    }

    private double[] test(double[] value, Randomness stream) {
        Conduct conduct =
                new Conduct(place, List.of("affinity"), List.of(), new double[] {1, 1}, List.of(), stream::uniform);
        double[] now = new double[1];
        double[][] remembered = new double[1][2];
        double end = 1000 * length;
        while (end - conduct.clock() > 1e-6) {
            now[0] = conduct.other() == Conduct.NOBODY ? 0 : value[conduct.other()];
            conduct.perceive(now, remembered);
            conduct.advance(Math.min(conduct.untilEvent(), end - conduct.clock()));
        }
        double[][] time = conduct.timeIn();
        double[][] latency = conduct.latency();
        double partner = time[2][PARTNER] / 1000;
        double stranger = time[2][STRANGER] / 1000;
        double[] outcomes =
                Outcome.of(
                        partner,
                        stranger,
                        partner + time[1][PARTNER] / 1000,
                        stranger + time[1][STRANGER] / 1000,
                        time[0][2] / 1000,
                        latency[2][PARTNER] / 1000,
                        latency[2][STRANGER] / 1000,
                        length);
        double[] all = Arrays.copyOf(outcomes, outcomes.length + 2);
        all[outcomes.length] = partner;
        all[outcomes.length + 1] = stranger;
        return all;
    }

    /// The place as an ethogram file writes it.
    List<String> written() {
        List<String> lines = new ArrayList<>();
        for (Transition t : place.transitions()) {
            Map<String, String> drives = new LinkedHashMap<>();
            t.drives()
                    .forEach((readout, exponent) -> drives.put(readout, String.format(Locale.ROOT, "%.2f", exponent)));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "- {from: %s, to: %s, rate: %.3g /s%s%s%s}",
                            t.from(),
                            t.to(),
                            1000 * t.rate(),
                            drives.isEmpty() ? "" : ", drives: " + drives.toString().replace("=", ": "),
                            t.novelOnly() == null ? "" : ", novel: " + t.novelOnly(),
                            Double.isInfinite(t.settling())
                                    ? ""
                                    : String.format(Locale.ROOT, ", settling: %.0f s", t.settling() / 1000)));
        }
        lines.add(String.format(Locale.ROOT, "between subjects: %.2f", get(Parameter.BETWEEN_SUBJECTS)));
        lines.add(String.format(Locale.ROOT, "between others: %.2f", get(Parameter.BETWEEN_OTHERS)));
        return lines;
    }
}
