package ligare.study.explain;

import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;
import ligare.model.circuit.Window;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;
import org.jspecify.annotations.Nullable;

/// Signals, and what they move, as people write them.
final class Messengers {
    private Messengers() {}

    static String word(Signal signal) {
        return switch (signal) {
            case Messenger messenger -> word(messenger);
            case Signal.OfReceptor(String receptor) -> receptor;
            case Signal.Activity _ -> "activity";
        };
    }

    private static String word(Messenger messenger) {
        return switch (messenger) {
            case GQ -> "Gq";
            case GS -> "Gs";
            case GI -> "Gi";
            case PKA -> "PKA";
            case PKC -> "PKC";
        };
    }

    /// The parameter that an effect moves, with its unit.
    static String target(Effect.Target target) {
        return switch (target) {
            case Effect.Target.Bias _ -> "bias, mV";
            case Effect.Target.Threshold _ -> "threshold, mV";
            case Effect.Target.Leak _ -> "leak, share";
            case Effect.Target.Efficacy(String projection) -> "efficacy of " + projection + ", share";
            case Effect.Target.Writing(String projection) -> "writing of " + projection + ", share";
            case Effect.Target.Transmission(boolean excitatory) ->
                    (excitatory ? "excitation" : "inhibition") + ", share";
            case Effect.Target.Uptake(String ligand) -> "uptake of " + ligand + ", share";
            case Effect.Target.Growth(double time, double _, double _) ->
                    "growth within %s, share".formatted(Digits.of(time, Dimension.TIME));
            case Effect.Target.Excitability(double time, double _, double _) ->
                    "excitability within %s, mV".formatted(Digits.of(time, Dimension.TIME));
            case Effect.Target.Density(String receptor, double time, double _, Window window) ->
                    "density of %s within %s%s, share"
                            .formatted(receptor, Digits.of(time, Dimension.TIME), ages(window));
            case Effect.Target.Synthesis(String ligand, double time, double _, Window window) ->
                    "synthesis of %s within %s%s, share"
                            .formatted(ligand, Digits.of(time, Dimension.TIME), ages(window));
        };
    }

    private static String ages(@Nullable Window window) {
        return window == null
                ? ""
                : " (a mark of youth, written from %s to %s after birth)"
                        .formatted(Digits.of(window.from(), Dimension.TIME), Digits.of(window.until(), Dimension.TIME));
    }
}
