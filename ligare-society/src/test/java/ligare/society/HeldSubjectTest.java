package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Release;
import ligare.model.circuit.Signal;
import ligare.model.subject.Species;
import org.junit.jupiter.api.Test;

/// A state of the certificate starts where a life alone ends: X = amount·(signal − reference) however slow gene expression
/// is.
class HeldSubjectTest {
    private static final double SECOND = 1000;
    private static final double YEAR = 365 * 86_400_000.0;

    @Test
    void howSlowGeneExpressionIsDoesNotMoveWhereALifeAloneEnds() {
        double settled = listening(new Effect.Target.Density("heard", SECOND, 0, null), 1.5);
        assertThat(listening(new Effect.Target.Density("heard", YEAR, 0, null), 1.5))
                .isCloseTo(settled, within(Pace.USUAL.tolerance() * settled));
        double unmoved = listening(new Effect.Target.Density("heard", YEAR, 0, null), 0);
        assertThat(Math.abs(settled - unmoved)).isGreaterThan(0.05 * unmoved);
    }

    @Test
    void atRestAnEffectRelativeToTheSubjectsOwnLevelMovesNothing() {
        double unmoved = listening(new Effect.Target.Density("heard", SECOND, 0, null), 0);
        for (double timeConstant : new double[] {SECOND, YEAR}) {
            Effect.Target relative = new Effect.Target.Density("heard", timeConstant, Double.NaN, null);
            assertThat(listening(relative, 1.5)).isCloseTo(unmoved, within(Pace.USUAL.tolerance() * unmoved));
        }
    }

    /// Rate of a population that hears one that speaks, by a receptor whose density the same word moves, kHz.
    private static double listening(Effect.Target density, double amount) {
        Effect moved = new Effect(new Signal.OfReceptor("moving"), density, amount);
        Effect depolarised = new Effect(new Signal.OfReceptor("heard"), new Effect.Target.Bias(), 4);
        Circuit circuit =
                Toys.circuit(
                        List.of(
                                population("speaking", Map.of()),
                                population("listening", Map.of("moving", 1.0, "heard", 1.0), moved, depolarised)),
                        List.of(),
                        List.of(),
                        List.of(new Release("word", "speaking", "region", 1e-3, Map.of(), null)),
                        List.of(),
                        null);
        Species species = Toys.species(0, List.of(density("moving"), density("heard")));
        Atlas atlas =
                Toys.atlas(
                        Toys.word(100, 0),
                        List.of(Toys.receptor("moving", 1, 0), Toys.receptor("heard", 1, 0)),
                        circuit,
                        species,
                        List.of());
        HeldState.Stretch alone = new HeldState.Stretch("alone", 60_000, null, Map.of());
        HeldState state = new HeldState("state", "species", "sex", List.of(alone), List.of());
        return HeldSubject.of(atlas, circuit, state, 1).rates()[1];
    }

    private static Population population(String name, Map<String, Double> expresses, Effect... effects) {
        return new Population(name, name, "region", "cell", 100, 1, 12, expresses, null, List.of(effects));
    }

    private static Species.Density density(String receptor) {
        return new Species.Density(receptor, "region", Map.of("sex", 1.0));
    }
}
