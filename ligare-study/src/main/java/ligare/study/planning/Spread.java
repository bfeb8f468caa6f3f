package ligare.study.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.engine.Randomness;
import ligare.model.evidence.RealTests;
import ligare.study.statistics.Resample;
import ligare.study.statistics.Sample;

/// How much real animals differ that were treated alike: the residuals of their tests about the mean of their cohort.
///
/// A residual is multiplied by √(k/(k − 1)), k the animals of the cohort, because a cohort's mean lies closer to its own
/// animals than to others. Animals are drawn, then one of their tests, so an animal tested twice counts once.
///
/// @param animals   residuals, one array per animal; none empty
/// @param deviation standard deviation of what is drawn
/// @param cohorts   number of cohorts that they come from
public record Spread(List<double[]> animals, double deviation, int cohorts) {
    /// Fewest animals whose spread is used.
    public static final int FEWEST = 4;

    /// The spread within one cohort if it has enough animals, else within all that have.
    ///
    /// @param cohort that is wanted
    /// @return empty if the comparand was not taken of enough animals
    static Optional<Spread> of(RealTests tests, Comparand comparand, String cohort) {
        Map<String, Map<String, List<Double>>> cohorts = cohorts(tests, comparand);
        Map<String, List<Double>> own = cohorts.getOrDefault(cohort, Map.of());
        return own.size() >= FEWEST ? within(List.of(own)) : within(List.copyOf(cohorts.values()));
    }

    /// Cohort → animal → values.
    private static Map<String, Map<String, List<Double>>> cohorts(RealTests tests, Comparand comparand) {
        Map<String, Map<String, List<Double>>> cohorts = new LinkedHashMap<>();
        for (RealTests.Test test : tests.tests()) {
            double value = comparand.of(test);
            if (!Double.isNaN(value)) {
                cohorts.computeIfAbsent(test.cohort(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(test.animal(), _ -> new ArrayList<>())
                        .add(value);
            }
        }
        return cohorts;
    }

    private static Optional<Spread> within(List<Map<String, List<Double>>> cohorts) {
        Map<String, List<Double>> byAnimal = new LinkedHashMap<>();
        int used = 0;
        for (Map<String, List<Double>> cohort : cohorts) {
            int size = cohort.size();
            if (size < 2) {
                continue;
            }
            used++;
            double mean = cohort.values().stream().mapToDouble(Spread::mean).average().orElseThrow();
            double factor = Math.sqrt((double) size / (size - 1));
            cohort.forEach((animal, values) ->
                    values.forEach(
                            v -> byAnimal.computeIfAbsent(animal, _ -> new ArrayList<>()).add(factor * (v - mean))));
        }
        if (byAnimal.size() < FEWEST) {
            return Optional.empty();
        }
        List<double[]> animals =
                byAnimal.values().stream().map(v -> v.stream().mapToDouble(Double::doubleValue).toArray()).toList();
        return Optional.of(centred(animals, used));
    }

    /// Animals that were tested in several cohorts weigh their tests differently than a cohort does: the mean of what is
    /// drawn is put back to 0.
    private static Spread centred(List<double[]> animals, int cohorts) {
        double mean = animals.stream().mapToDouble(a -> Sample.of(a).mean()).average().orElseThrow();
        double squares = 0;
        for (double[] animal : animals) {
            double own = 0;
            for (int i = 0; i < animal.length; i++) {
                animal[i] -= mean;
                own += animal[i] * animal[i];
            }
            squares += own / animal.length;
        }
        return new Spread(animals, Math.sqrt(squares / animals.size()), cohorts);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /// Draws residuals of animals.
    ///
    /// @param stream where the draws come from
    /// @param drawn  filled
    void draw(Randomness stream, double[] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            double[] animal = animals.get(Resample.index(stream, 2L * i, animals.size()));
            drawn[i] = animal[Resample.index(stream, 2L * i + 1, animal.length)];
        }
    }
}
