package ligare.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Compensation;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Release;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Signal;
import ligare.model.circuit.Window;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Phase;
import ligare.model.subject.Species;
import ligare.model.subject.Youth;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// Animals of two populations: one speaks when it is touched, one listens by a receptor whose density youth may mark, and by a
/// spare one of half its density. Numbers are round and of no animal.
final class Nests {
    static final double HOUR = 3_600_000;
    static final double DAY = 24 * HOUR;
    static final double AMOUNT = 0.9;
    static final double TAKEN_BACK = 8;
    static final double WEAK = 80;
    static final double BRAIN_SHARE = 0.1;
    static final double ADULT_MASS = 40;
    static final double DISTRIBUTION = 100;
    static final Youth YOUTH = new Youth(20 * DAY, 60 * DAY, 4, 0.05 / DAY, Map.of("touch", 0.8));
    static final Compensation COMPENSATION = new Compensation(new Window(0, 30 * DAY), 10 * DAY, 100);

    /// What may be left out.
    @Nullable Youth youth = YOUTH;

    @Nullable Compensation compensation = COMPENSATION;
    Window window = new Window(0, 30 * DAY);
    boolean spare = true;

    /// Whether the spare receptor binds the word eighty times more weakly, and takes the mark back.
    boolean opposed;

    /// Of both receptors to Gs, beside their full coupling to Gq.
    double gs;

    Atlas atlas() {
        Effect mark =
                new Effect(
                        new Signal.OfReceptor("heard"),
                        new Effect.Target.Density("heard", HOUR, Double.NaN, window),
                        AMOUNT);
        Effect depolarised = new Effect(new Signal.OfReceptor("heard"), new Effect.Target.Bias(), 3);
        Map<String, Double> expresses = new LinkedHashMap<>(Map.of("heard", 1.0));
        if (spare) {
            expresses.put("spare", 1.0);
        }
        Effect back =
                new Effect(
                        new Signal.OfReceptor("spare"),
                        new Effect.Target.Density("heard", HOUR, Double.NaN, window),
                        opposed ? -TAKEN_BACK : 0);
        Circuit circuit =
                Toys.circuit(
                        List.of(
                                population("speaking", Map.of()),
                                population(
                                        "listening",
                                        expresses,
                                        opposed
                                                ? new Effect[] {mark, back, depolarised}
                                                : new Effect[] {mark, depolarised})),
                        List.of(),
                        List.of(new SensoryInput("touch", "speaking", 8, false)),
                        List.of(new Release("word", "speaking", "region", 3e-3, Map.of(), null)),
                        List.of(),
                        compensation);
        List<Species.Density> map = new ArrayList<>();
        map.add(new Species.Density("heard", "region", Map.of("sex", 1.0)));
        map.add(new Species.Density("spare", "region", Map.of("sex", 0.5)));
        Species species =
                new Species(
                        "species",
                        "",
                        ADULT_MASS,
                        80,
                        map,
                        List.of(),
                        new Species.Variation(0, 0, 0, 0),
                        youth,
                        List.of());
        return Toys.atlas(
                Toys.word(DISTRIBUTION, BRAIN_SHARE),
                List.of(Toys.receptor("heard", 1, gs), Toys.receptor("spare", opposed ? WEAK : 1, gs)),
                circuit,
                species,
                List.of());
    }

    /// Animals that live alone for an hour once they are grown.
    static Group group(Intervention... interventions) {
        Phase alone = new Phase("alone", "", new Span(HOUR, HOUR), List.of(), List.of());
        return new Group("group", "group", "species", "sex", List.of(alone), List.of(interventions));
    }

    private static Population population(String name, Map<String, Double> expresses, Effect... effects) {
        return new Population(name, name, "region", "cell", 100, 1, 12, expresses, null, List.of(effects));
    }
}
