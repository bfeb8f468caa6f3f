package ligare.model.circuit;

/// A leaky integrate-and-fire cell class with exponential current synapses and a noisy background.
///
///     τm dv/dt = −v + μ + background      v ≥ θ: spike, v ← reset, held for the refractory period
///
/// @param name what the class is called in its circuit
/// @param membraneTimeConstant τm, ms
/// @param threshold θ, mV above rest
/// @param reset mV above rest, below the threshold
/// @param refractory ms
/// @param synapticTimeConstant τs of every synapse onto the cell, ms; also the correlation time of its background
/// @param noise σ of the background, mV, in the convention of Brunel: the free membrane has variance σ²/2
public record CellClass(
        String name,
        double membraneTimeConstant,
        double threshold,
        double reset,
        double refractory,
        double synapticTimeConstant,
        double noise) {}
