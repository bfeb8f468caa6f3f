package ligare.engine.spiking;

import java.util.List;
import java.util.Optional;

/// Two exponential conductances, excitation and inhibition as a rule, gathered in one pass: what [Channel.Decaying] does
/// one after the other, with half the traffic between processor and memory.
///
/// @param own the membrane's own conductance
record ConductancePair(Channel.Decaying one, Channel.Decaying other, float own) {

    /// The pair that a list of channels begins with, if it does.
    static Optional<ConductancePair> of(List<Channel> channels, double own) {
        return channels.size() >= 2
                        && channels.get(0) instanceof Channel.Decaying one
                        && channels.get(1) instanceof Channel.Decaying other
                        && one.perConductance() != 0
                        && other.perConductance() != 0
                ? Optional.of(new ConductancePair(one, other, (float) own))
                : Optional.empty();
    }

    /// Begins the sums of a step with the steady current, the membrane's own conductance and this pair.
    void begin(long point, float[] steady, float[] conductance, float[] push, int n) {
        begin(
                conductance,
                own,
                one.state(),
                one.halfDecay() * one.perConductance(),
                other.state(),
                other.halfDecay() * other.perConductance(),
                n);
        begin(
                push,
                steady,
                one.state(),
                one.halfDecay() * one.perPush(),
                one.arrivals().sums,
                one.arrivals().row(point),
                one.decay(),
                one.unit(),
                other.state(),
                other.halfDecay() * other.perPush(),
                other.arrivals().sums,
                other.arrivals().row(point),
                other.decay(),
                other.unit(),
                n);
        one.arrivals().clear(point);
        other.arrivals().clear(point);
    }

    /// One whole step of leaky membranes that nothing but this pair and the steady current reaches: the same operations as
    /// [#begin] and [ConductanceMembrane] one after the other, so the same bits, with what is in between kept in registers. States decay in loops of their own, because a loop that
    /// writes them and the voltage is not turned into vector code.
    ///
    /// @param step in units of the membrane time constant
    void propagate(long point, float[] steady, float[] voltage, float[] active, float step, int n) {
        propagate(
                voltage,
                active,
                steady,
                own,
                step,
                one.state(),
                one.halfDecay() * one.perConductance(),
                one.halfDecay() * one.perPush(),
                one.arrivals().sums,
                one.arrivals().row(point),
                one.decay(),
                one.unit(),
                other.state(),
                other.halfDecay() * other.perConductance(),
                other.halfDecay() * other.perPush(),
                other.arrivals().sums,
                other.arrivals().row(point),
                other.decay(),
                other.unit(),
                n);
        one.arrivals().clear(point);
        other.arrivals().clear(point);
    }

    private static void propagate(
            float[] voltage,
            float[] active,
            float[] steady,
            float own,
            float step,
            float[] one,
            float oneOpen,
            float onePush,
            int[] oneSums,
            int oneRow,
            float oneDecay,
            float oneUnit,
            float[] other,
            float otherOpen,
            float otherPush,
            int[] otherSums,
            int otherRow,
            float otherDecay,
            float otherUnit,
            int n) {
        for (int i = 0; i < n; i++) {
            float conductance = own + one[i] * oneOpen + other[i] * otherOpen;
            float push = steady[i] + one[i] * onePush + other[i] * otherPush;
            voltage[i] = ConductanceMembrane.after(voltage[i], active[i], conductance, push, step);
        }
        decay(one, oneDecay, oneSums, oneRow, oneUnit, n);
        decay(other, otherDecay, otherSums, otherRow, otherUnit, n);
    }

    private static void decay(float[] state, float decay, int[] sums, int row, float unit, int n) {
        for (int i = 0; i < n; i++) {
            state[i] = state[i] * decay + sums[row + i] * unit;
        }
    }

    private static void begin(float[] sum, float own, float[] one, float perOne, float[] other, float perOther, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = own + one[i] * perOne + other[i] * perOther;
        }
    }

    private static void begin(
            float[] sum,
            float[] steady,
            float[] one,
            float perOne,
            int[] oneSums,
            int oneRow,
            float oneDecay,
            float oneUnit,
            float[] other,
            float perOther,
            int[] otherSums,
            int otherRow,
            float otherDecay,
            float otherUnit,
            int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = steady[i] + one[i] * perOne + other[i] * perOther;
            one[i] = one[i] * oneDecay + oneSums[oneRow + i] * oneUnit;
            other[i] = other[i] * otherDecay + otherSums[otherRow + i] * otherUnit;
        }
    }
}
