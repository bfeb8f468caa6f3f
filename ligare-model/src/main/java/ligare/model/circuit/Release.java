package ligare.model.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Release of a ligand by the firing of a population into a region, or by a gland into the blood.
///
///     dC/dt = amount · perSpike(rate) · store · rate · max(0, 1 + Σ presynaptic·response) − clearance
///     store' = (1 − store)/refill − depletion·rate·store
///
/// @param ligand what is released
/// @param from the population whose spikes release it
/// @param into the region it is released into; [#BODY]: plasma
/// @param amount nM/ms per kHz
/// @param presynaptic receptors on the terminals, by atlas name: the change of release at a full response of those in the
///     region; a fraction. Empty for a gland
/// @param terminal name of the [Terminal] that says how much a spike releases after others; null: always the amount
public record Release(
        String ligand,
        String from,
        String into,
        double amount,
        Map<String, Double> presynaptic,
        @Nullable String terminal) {
    /// The word for the blood.
    public static final String BODY = "body";

    public Release {
        presynaptic = Collections.unmodifiableMap(new LinkedHashMap<>(presynaptic));
    }

    /// Whether it goes into plasma.
    public boolean bodily() {
        return into.equals(BODY);
    }

    /// The same with another amount.
    public Release withAmount(double other) {
        return new Release(ligand, from, into, other, presynaptic, terminal);
    }

    /// The same with other receptors on the terminals.
    public Release withPresynaptic(Map<String, Double> other) {
        return new Release(ligand, from, into, amount, other, terminal);
    }
}
