package ligare.lang;

import java.util.List;
import java.util.Optional;
import ligare.model.measure.Measure;
import org.jspecify.annotations.Nullable;

/// Checks that a group goes through what a measure needs: its phase, and in it the animal with whom.
final class Attendance {
    private final List<Arm> arms;

    Attendance(List<Arm> arms) {
        this.arms = arms;
    }

    /// Reports, at a key, the first thing that one of the groups lacks.
    void check(Mapping from, String key, Measure measure, List<String> groups) {
        for (Arm arm : arms) {
            if (!groups.contains(arm.name())) continue;
            Optional<String> missing = needs(measure).stream().flatMap(need -> missing(arm, need).stream()).findFirst();
            if (missing.isPresent()) {
                from.problem(
                        key,
                        Excerpt.quote(measure.name())
                                + " of the group "
                                + Excerpt.quote(arm.name())
                                + ", which has "
                                + missing.get(),
                        "a measure that the protocol of that group allows",
                        "choose another group or measure, or change the protocol");
                return;
            }
        }
    }

    private static Optional<String> missing(Arm arm, Need need) {
        if (need.of != null && arm.as(need.of).isEmpty()) return Optional.of("no running " + Excerpt.quote(need.of));
        Optional<Stage> stage = (need.of == null ? arm : arm.as(need.of).orElse(arm)).stage(need.phase);
        if (stage.isEmpty()) return Optional.of("no phase " + Excerpt.quote(need.phase));
        if (need.tested && !CellMeasureReader.maybeTested(stage.get()))
            return Optional.of("no trials after the phase " + Excerpt.quote(need.phase));
        if (need.other == null || stage.get().others().contains(need.other)) return Optional.empty();
        return Optional.of("no " + Excerpt.quote(need.other) + " in the phase " + Excerpt.quote(need.phase));
    }

    private static List<Need> needs(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn time -> List.of(new Need(time.phase(), time.other()));
            case Measure.TimeWith time -> List.of(new Need(time.phase(), time.other()));
            case Measure.Count count -> List.of(new Need(count.phase(), count.other()));
            case Measure.Latency latency -> List.of(new Need(latency.phase(), latency.other()));
            case Measure.Rate rate -> List.of(new Need(rate.phase(), rate.other()));
            case Measure.Concentration mean -> List.of(new Need(mean.phase(), null));
            case Measure.Synthesis synthesis -> List.of(new Need(synthesis.phase(), null));
            case Measure.Level level -> List.of(new Need(level.phase(), null));
            case Measure.Density density -> List.of(new Need(density.phase(), null));
            case Measure.Weight weight -> List.of(new Need(weight.phase(), null));
            case Measure.OfCells cells -> List.of(new Need(cells.phase(), null, true));
            case Measure.Of companion ->
                    needs(companion.what()).stream()
                            .map(need -> new Need(need.phase, need.other, need.tested, companion.animal()))
                            .toList();
            case Measure.Share share ->
                    List.of(
                            new Need(share.a().phase(), share.a().other()),
                            new Need(share.b().phase(), share.b().other()));
        };
    }

    private record Need(String phase, @Nullable String other, boolean tested, @Nullable String of) {
        Need(String phase, @Nullable String other) {
            this(phase, other, false);
        }

        Need(String phase, @Nullable String other, boolean tested) {
            this(phase, other, tested, null);
        }
    }
}
