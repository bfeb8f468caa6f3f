package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import ligare.engine.SimulationDiverged;
import ligare.model.network.Course;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// What is refused, what is stopped, and what must not be allocated.
class LimitsTest {
    private static final Synapse JUMP = new Synapse("jump", new Kinetics.Delta(), new Effect.VoltageStep());

    @Test
    void aNetworkThatDoesNotFitIsRefusedWithTheMemoryItWouldNeed() {
        var neuron = Nets.leaky(2);
        var network =
                new Network(
                        "brain",
                        0.1,
                        List.of(new Population("cells", 2_000_000_000, neuron, List.of(JUMP))),
                        List.of(
                                new Projection(
                                        "all",
                                        "cells",
                                        "cells",
                                        "jump",
                                        new Wiring.FixedInDegree(10_000, true, true),
                                        Nets.constant(0.1),
                                        Nets.constant(1))),
                        List.of(),
                        List.of());
        var refused = catchThrowableOfType(NetworkTooLarge.class, () -> Spiking.run(network, 1000, 1, 1));
        assertThat(refused.needed()).isBetween(4e13, 1e15);
        assertThat(refused.available()).isEqualTo((double) Runtime.getRuntime().maxMemory());
        assertThat(refused).hasMessageStartingWith("network brain would need ").hasMessageContaining("GB of memory, ");
    }

    @Test
    void aTraceThatDoesNotFitIsRefused() {
        var population = new Population("cells", 100_000, Nets.leaky(2), List.of());
        var network = Nets.only(population, List.of(), new Recorder.Trace("cells", "voltage", 100_000, 0.1));
        assertThatThrownBy(() -> Spiking.run(network, 3_600_000, 1, 1)).isInstanceOf(NetworkTooLarge.class);
    }

    @Test
    void anUnknownVariableIsRefusedWithTheKnownOnes() {
        var population = new Population("cells", 1, Nets.leaky(2), List.of(JUMP));
        assertThatThrownBy(() -> Nets.only(population, List.of(), new Recorder.Trace("cells", "volts", 1, 0.1)))
                .hasMessage("recorder of volts: population cells has the variables voltage, jump");
    }

    @Test
    void aRunThatIsTooLongIsRefused() {
        var network = Nets.driven(Nets.leaky(2), 30);
        assertThatThrownBy(() -> Spiking.run(network, 1e12, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steps");
    }

    @Test
    void aDivergingModelStopsWithPlaceVariableAndTimeOnAnyNumberOfThreads() {
        var network =
                new Network(
                        "runaway",
                        0.1,
                        List.of(
                                new Population("calm", 10, Nets.leaky(2), List.of()),
                                new Population("hit", 10, Nets.leaky(2), List.of(JUMP))),
                        List.of(),
                        List.of(
                                new Input.PoissonSpikes(
                                        "blows",
                                        "hit",
                                        "jump",
                                        new Course(List.of(0.0, 100.0), List.of(0.0, 5.0)),
                                        -1e6)),
                        List.of());
        for (int threads : new int[] {1, 3}) {
            var diverged = catchThrowableOfType(SimulationDiverged.class, () -> Spiking.run(network, 1000, 1, threads));
            assertThat(diverged.population()).isEqualTo("hit");
            assertThat(diverged.variable()).isEqualTo("voltage");
            assertThat(diverged.unit()).isEqualTo("mV");
            assertThat(diverged.index()).isZero();
            assertThat(diverged.time()).isBetween(100.0, 121.0);
            assertThat(diverged.value()).isLessThan(-1e5);
        }
    }

    @Test
    void aStepAllocatesNextToNothingOnceWarm() throws ReflectiveOperationException {
        for (Network network :
                new Network[] {
                    Nets.balanced(1000, Nets.constant(0), Nets.constant(1.5)), Nets.vogelsAbbottConductances()
                }) {
            Spiking.run(network, 600, 1, 1);
            assertThat(allocated(network, 700) - allocated(network, 200)).as(network.name()).isLessThan(5 * 200_000L);
        }
    }

    private static long allocated(Network network, double duration) throws ReflectiveOperationException {
        long before = allocatedSoFar();
        Spiking.run(network, duration, 1, 1);
        return allocatedSoFar() - before;
    }

    /// By reflection, because the engine's module does not read that of management.
    private static long allocatedSoFar() throws ReflectiveOperationException {
        Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
        var method = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        return (long) method.invoke(bean);
    }
}
