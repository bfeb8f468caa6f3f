package ligare.study.explain;

import ligare.model.circuit.Messenger;

/// Names of messengers as people write them.
final class Messengers {
    private Messengers() {}

    static String word(Messenger messenger) {
        return switch (messenger) {
            case GQ -> "Gq";
            case GS -> "Gs";
            case GI -> "Gi";
            case PKA -> "PKA";
            case PKC -> "PKC";
        };
    }
}
