package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.unit.Dimension;

/// Reads what a messenger does to a population.
///
///     {of: Gq, on: bias, amount: 0.8 mV}
///     {of: Gi, on: efficacy of NAME, amount: -0.5}     NAME: a projection onto this population
final class EffectReader {
    private static final String EFFICACY = "efficacy of ";
    private static final Map<String, Messenger> MESSENGERS = messengers();

    private final Collection<String> projections;
    private final Map<String, String> ends;

    /// @param projections names of the circuit's projections
    /// @param ends projection → population that it ends on, of those that could be read
    EffectReader(Collection<String> projections, Map<String, String> ends) {
        this.projections = projections;
        this.ends = ends;
    }

    Effect read(Mapping from, String population, boolean cascade) {
        String messenger = from.choice("of", MESSENGERS.keySet());
        if (!cascade && (messenger.equals("PKA") || messenger.equals("PKC"))) {
            from.problem(
                    "of",
                    messenger + " in a population without a cascade",
                    "Gq, Gs or Gi, or a population with a cascade",
                    "add cascade: NAME to the population");
        }
        Effect.Target target = target(from, population);
        boolean voltage = target instanceof Effect.Target.Bias || target instanceof Effect.Target.Threshold;
        double amount = from.quantity("amount", voltage ? Dimension.VOLTAGE : Dimension.NUMBER);
        return new Effect(MESSENGERS.getOrDefault(messenger, Messenger.GQ), target, amount);
    }

    private Effect.Target target(Mapping from, String population) {
        String on = from.text("on");
        if (on.startsWith(EFFICACY)) return efficacy(from, on.substring(EFFICACY.length()).strip(), population);
        return switch (on) {
            case "bias" -> new Effect.Target.Bias();
            case "threshold" -> new Effect.Target.Threshold();
            case "leak" -> new Effect.Target.Leak();
            default -> {
                if (from.has("on"))
                    Parts.unknown(
                            from,
                            "on",
                            on,
                            List.of("bias", "threshold", "leak", EFFICACY + "PROJECTION"),
                            "what the messenger moves");
                yield new Effect.Target.Bias();
            }
        };
    }

    private Effect.Target efficacy(Mapping from, String projection, String population) {
        if (!projections.contains(projection)) {
            Parts.unknown(from, "on", projection, projections, "a projection of this circuit");
        } else if (!ends.getOrDefault(projection, population).equals(population)) {
            from.problem(
                    "on",
                    Excerpt.quote(projection) + ", which ends on " + Excerpt.quote(ends.getOrDefault(projection, "")),
                    "a projection onto " + Excerpt.quote(population),
                    "name one of those, or move the effect to the other population");
        }
        return new Effect.Target.Efficacy(projection);
    }

    private static Map<String, Messenger> messengers() {
        Map<String, Messenger> words = new LinkedHashMap<>();
        words.put("Gq", Messenger.GQ);
        words.put("Gs", Messenger.GS);
        words.put("Gi", Messenger.GI);
        words.put("PKA", Messenger.PKA);
        words.put("PKC", Messenger.PKC);
        return words;
    }
}
