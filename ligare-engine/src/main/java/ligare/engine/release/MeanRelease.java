package ligare.engine.release;

import java.util.List;
import ligare.model.circuit.Terminal;

/// Mean release per spike of a [Terminal] when intervals between spikes are independent: exact, in closed form.
///
/// From one spike to the next an adaptation becomes I′ = 1 + e·(α·I + γ) with e = e^(−T/τ), α = 1 − share and
/// γ = share·level − 1. With L(A) = ⟨Π e⟩ over a set A of adaptations, the Laplace transform of the intervals at Σ 1/τ, the
/// mean product M over a set S is
///
///     M(S) = Σ_{A⊆S} L(A) Σ_{B⊆A} Π_{A∖B} γ · Π_B α · M(B)
///
/// in which M(S) itself stands only at B = A = S.
final class MeanRelease {
    private MeanRelease() {}

    /// ⟨Π I⟩ just before a spike.
    static double perSpike(Terminal terminal, Intervals intervals) {
        List<Terminal.Adaptation> all = terminal.adaptations();
        int sets = 1 << all.size();
        double[] kept = new double[sets];
        double[] mean = new double[sets];
        for (int set = 0; set < sets; set++) {
            kept[set] = set == 0 ? 1 : intervals.transform(perTime(all, set));
        }
        mean[0] = 1;
        for (int set = 1; set < sets; set++) {
            double sum = 0;
            for (int outer = 0; outer <= set; outer++) {
                if ((outer & set) == outer) {
                    sum += kept[outer] * spread(all, outer, set, mean);
                }
            }
            mean[set] = sum / (1 - kept[set] * product(all, set, 0));
        }
        return mean[sets - 1];
    }

    /// The inner sum for A, without the term B = S.
    private static double spread(List<Terminal.Adaptation> all, int outer, int set, double[] mean) {
        double sum = 0;
        for (int inner = 0; inner <= outer; inner++) {
            if ((inner & outer) == inner && inner != set) {
                sum += product(all, inner, outer & ~inner) * mean[inner];
            }
        }
        return sum;
    }

    /// Π α over a set, times Π γ over another.
    private static double product(List<Terminal.Adaptation> all, int left, int moved) {
        double product = 1;
        for (int k = 0; k < all.size(); k++) {
            Terminal.Adaptation each = all.get(k);
            if ((left >> k & 1) == 1) {
                product *= 1 - each.share();
            } else if ((moved >> k & 1) == 1) {
                product *= each.share() * each.level() - 1;
            }
        }
        return product;
    }

    private static double perTime(List<Terminal.Adaptation> all, int set) {
        double sum = 0;
        for (int k = 0; k < all.size(); k++) {
            if ((set >> k & 1) == 1) {
                sum += 1 / all.get(k).timeConstant();
            }
        }
        return sum;
    }
}
