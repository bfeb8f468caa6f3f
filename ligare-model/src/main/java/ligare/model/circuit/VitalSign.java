package ligare.model.circuit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an organ shows of the nerves that reach it: the rate of the heart, the heat of brown fat.
///
///     value = base · Π (1 + amount·rateʰ/(rateʰ + halfʰ))
///
/// over the gains: nerves act on the pacemaker of the heart as factors, not as terms (Rosenblueth and Simeone 1934, from
/// memory: the rate is that of the denervated heart times one factor of each nerve). With a swing, the value is instead by
/// how much that product changes while the firing of one population goes from a share below its mean to the same share
/// above, as cardiac vagal cells do with every breath: respiratory sinus arrhythmia.
///
/// @param name what measures call it
/// @param unit of its value, in words of the field
/// @param base value without any firing
/// @param gains of the populations whose firing reaches the organ
/// @param swing of one of them; null: none
public record VitalSign(String name, String unit, double base, List<Gain> gains, @Nullable Swing swing) {
    public VitalSign {
        gains = List.copyOf(gains);
    }

    /// What the firing of one population multiplies the value by.
    ///
    /// @param population whose firing it is
    /// @param amount change at a firing without bound, a fraction, at least −1
    /// @param half kHz
    /// @param steepness h
    public record Gain(String population, double amount, double half, double steepness) {}

    /// A firing that comes and goes.
    ///
    /// @param population one of those with a gain
    /// @param share of its mean rate, 0 to 1
    public record Swing(String population, double share) {}
}
