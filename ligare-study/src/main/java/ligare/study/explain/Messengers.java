package ligare.study.explain;

import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;

/// Names of signals as people write them.
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
}
