package ligare.study.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.study.Results;
import ligare.study.picture.PowerCurve;
import ligare.study.report.Outcome;

/// How many animals a study needs, as far as the model can tell.
///
/// @param study      that is planned
/// @param tests      real animals whose spread is used
/// @param draws      of the calibration
/// @param share      of the way to the ends of the prior ranges, see [CalibrationDraw]
/// @param subjects   simulated per group and draw
/// @param assurances one per comparison that real animals allow
/// @param without    comparisons of which no real animal was measured: there is no power without a spread
/// @param neighbours the nearest scored findings
/// @param outcomes   of these, in that order
public record Power(
        Study study,
        RealTests tests,
        int draws,
        double share,
        int subjects,
        List<Assurance> assurances,
        List<String> without,
        Neighbours neighbours,
        List<Outcome> outcomes) {
    /// The document of a power analysis, beside the answer.
    public static final String DOCUMENT = "power.json";

    public Power {
        assurances = List.copyOf(assurances);
        without = List.copyOf(without);
        outcomes = List.copyOf(outcomes);
    }

    /// Takes the effects out of runs and draws the experiments.
    ///
    /// @param present  results at the present calibration, one point of the open spans
    /// @param drawn    results at each draw of the calibration
    /// @param seed     of the experiments
    public static Power of(
            Study study,
            RealTests tests,
            Effects present,
            List<Effects> drawn,
            double share,
            int subjects,
            Neighbours neighbours,
            List<Outcome> outcomes,
            long seed) {
        Randomness stream = Randomness.of(seed).at("power").at(study.key());
        List<Assurance> assurances = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Planned> planned = Planned.of(study);
        for (int i = 0; i < planned.size(); i++) {
            int number = i;
            Planned each = planned.get(i);
            List<Optional<Spread>> spreads =
                    each.groups().stream().map(g -> Spread.of(tests, each.comparand(), g)).toList();
            List<Double> effects =
                    drawn.stream().map(d -> d.effects.get(number)).filter(e -> !Double.isNaN(e)).toList();
            if (effects.isEmpty() || spreads.stream().anyMatch(Optional::isEmpty)) {
                without.add(each.what() + " (" + String.join(" against ", each.groups()) + ")");
            } else {
                assurances.add(
                        Assurance.of(
                                each,
                                effects,
                                present.effects.get(i),
                                present.deviations.get(i),
                                spreads.stream().flatMap(Optional::stream).toList(),
                                stream.at(i)));
            }
        }
        return new Power(study, tests, drawn.size(), share, subjects, assurances, without, neighbours, outcomes);
    }

    /// What is needed of one run: the rest can be forgotten.
    ///
    /// @param effects    one per comparison
    /// @param deviations of the first group, one per comparison
    public record Effects(List<Double> effects, List<Double> deviations) {
        /// Those of a study's results.
        public static Effects of(Study study, Results results) {
            List<Planned> planned = Planned.of(study);
            return new Effects(
                    planned.stream().map(p -> p.effect(results)).toList(),
                    planned.stream().map(p -> p.deviation(results)).toList());
        }
    }

    /// Whether nothing here speaks for or against the model where the study asks it.
    public boolean untested() {
        return !neighbours.untested().isEmpty();
    }

    /// What to believe of the numbers, in a sentence.
    public String headline() {
        return PowerText.headline(this);
    }

    /// In words.
    public String words() {
        return PowerText.of(this);
    }

    /// As a document.
    public Map<String, Object> document() {
        return PowerJson.of(this);
    }

    /// Pictures, one per comparison.
    public List<PowerCurve> curves() {
        return assurances.stream().map(Power::curve).toList();
    }

    private static PowerCurve curve(Assurance assurance) {
        return new PowerCurve(
                PowerText.name(assurance.planned()),
                "80\u202f%% with %s animals per group; at half the effect, dashed: %s"
                        .formatted(PowerText.needed(assurance.needed()), PowerText.needed(assurance.neededAtHalf())),
                Assurance.LEAST,
                Assurance.WANTED,
                assurance.power(),
                assurance.half());
    }

    /// Names of the findings with the verdicts they got.
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        outcomes.forEach(outcome -> verdicts.put(outcome.score().finding().id(), outcome.score().verdict().word()));
        return verdicts;
    }

    /// What a reader has to know of the real animals.
    Stream<String> notes() {
        return tests.notes().stream();
    }
}
