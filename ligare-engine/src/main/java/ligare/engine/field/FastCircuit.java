package ligare.engine.field;

import java.util.List;
import ligare.model.unit.Bounds;

/// A circuit of leaky integrate-and-fire pools with everything slow held still: one description for a spiking network and
/// for its mean field.
///
///     τm dv/dt = −v + μ(t) + σ √τm ξ(t), filtered by τs        μ = drive + Σ K·J·τm·r        σ² = noise² + Σ K·J²·τm·r
///
/// @param name what it is called
/// @param pools like cells
/// @param couplings synapses between pools
/// @param trains of terminals that fire beside their cells
public record FastCircuit(String name, List<Pool> pools, List<Coupling> couplings, List<Train> trains) {
    /// Without trains.
    public FastCircuit(String name, List<Pool> pools, List<Coupling> couplings) {
        this(name, pools, couplings, List.of());
    }

    public FastCircuit {
        pools = List.copyOf(pools);
        couplings = List.copyOf(couplings);
        trains = List.copyOf(trains);
        for (Train train : trains) {
            if (train.to < 0 || train.to >= pools.size()) {
                throw new IllegalArgumentException("Train %s: no such pool".formatted(train.name));
            }
        }
        for (Coupling coupling : couplings) {
            if (coupling.from < 0 || coupling.from >= pools.size() || coupling.to < 0 || coupling.to >= pools.size()) {
                throw new IllegalArgumentException("Coupling %s: no such pool".formatted(coupling.name));
            }
        }
    }

    /// Like cells with like input.
    ///
    /// @param name unique within the circuit
    /// @param size number of cells
    /// @param membrane τm, ms
    /// @param synaptic τs of its synapses and of its background, ms; 0: white noise
    /// @param threshold θ, mV above rest
    /// @param reset mV above rest
    /// @param refractory ms
    /// @param drive steady drive from outside the circuit, mV
    /// @param noise σ of the background, mV, in Brunel's convention: the free membrane has variance σ²/2
    public record Pool(
            String name,
            int size,
            double membrane,
            double synaptic,
            double threshold,
            double reset,
            double refractory,
            double drive,
            double noise) {
        public Pool {
            if (!(membrane > 0) || !(synaptic >= 0) || !(reset < threshold) || !(refractory >= 0) || !(noise >= 0)) {
                throw new IllegalArgumentException(
                        "Pool %s: τm %s > 0, τs %s >= 0, reset %s < threshold %s, refractory %s >= 0, noise %s >= 0"
                                .formatted(name, membrane, synaptic, reset, threshold, refractory, noise));
            }
        }

        /// τs/τm.
        public double synapticRatio() {
            return synaptic / membrane;
        }
    }

    /// Synapses of one weight from one pool to another.
    ///
    /// @param name unique within the circuit
    /// @param from number of the pool that sends
    /// @param to number of the pool that receives
    /// @param inDegree K, synapses per target cell
    /// @param weight J, mV: the jump of the membrane that the charge of one spike would cause at once
    /// @param delay ms
    public record Coupling(String name, int from, int to, int inDegree, double weight, double delay) {}

    /// Terminals on a pool that pulses make fire together, beside their cells, see [Volley].
    ///
    /// @param name unique within the circuit
    /// @param to number of the pool that receives
    /// @param inDegree K, synapses per target cell
    /// @param weight J, mV
    /// @param pulses kHz, above 0
    /// @param spikes per pulse and terminal, at least 0
    public record Train(String name, int to, int inDegree, double weight, double pulses, double spikes) {
        public Train {
            Bounds.positive("Train.pulses", pulses, "kHz");
            Bounds.notNegative("Train.spikes", spikes, "per pulse");
        }
    }

    /// Shortest delay of a coupling, ms; infinite without any.
    public double shortestDelay() {
        return couplings.stream().mapToDouble(Coupling::delay).min().orElse(Double.POSITIVE_INFINITY);
    }
}
