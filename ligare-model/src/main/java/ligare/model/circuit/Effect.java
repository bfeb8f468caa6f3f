package ligare.model.circuit;

import org.jspecify.annotations.Nullable;

/// What a signal does to one physical parameter of a cell, of a synapse onto it, or of its region; linear in the signal.
///
/// @param signal a messenger of the population that carries the effect, or a receptor that it expresses
/// @param target the parameter that it moves
/// @param amount change at a full signal (1): mV for a bias or a threshold, a fraction for the others
public record Effect(Signal signal, Target target, double amount) {
    /// A physical parameter of the leaky integrate-and-fire cell, of its synapses or of its region.
    public sealed interface Target {
        /// A depolarising current, as mV of steady membrane potential.
        record Bias() implements Target {}

        /// The spike threshold, mV.
        record Threshold() implements Target {}

        /// The membrane conductance: the steady potential and the time constant are divided by 1 + amount·signal.
        record Leak() implements Target {}

        /// The efficacy of the projection with this name onto the cell: multiplied by 1 + amount·signal, never below 0.
        ///
        /// @param projection name of a projection that ends on the population
        record Efficacy(String projection) implements Target {}

        /// The speed at which a plastic projection with this name onto the cell is written, not what is written already:
        /// multiplied by 1 + amount·signal, never below 0. What a receptor does that plasticity needs, as NMDA receptors.
        ///
        /// @param projection name of a plastic projection that ends on the population
        record Writing(String projection) implements Target {}

        /// The efficacy of every excitatory or every inhibitory projection onto the cell: multiplied by 1 + amount·signal,
        /// never below 0.
        record Transmission(boolean excitatory) implements Target {}

        /// The uptake of a ligand in the region of the population: its maximum (or, without transporters, the rate of loss)
        /// is multiplied by 1 + amount·signal, never below a hundredth.
        ///
        /// @param ligand atlas ligand
        record Uptake(String ligand) implements Target {}

        /// Gene expression: the density of a receptor in the region of the population, relative to the species' map.
        ///
        ///     density factor = max(0, 1 + Σ X)        X' = (amount·(signal − reference) − X)/timeConstant
        ///
        /// With a [Window] it is a mark of youth: written in the window alone, kept for life.
        ///
        /// @param receptor atlas receptor
        /// @param timeConstant ms
        /// @param reference level of the signal at which the map holds; NaN: the level of each subject at rest
        /// @param window ages at which it happens; null: always
        record Density(String receptor, double timeConstant, double reference, @Nullable Window window)
                implements Target {}

        /// Gene expression: how much of a ligand the population makes and therefore releases, wherever it does; relative to its
        /// release in the circuit, with the equation of [Density]. What a messenger RNA or the mass of a gland shows.
        ///
        /// @param ligand atlas ligand that the population releases
        /// @param timeConstant ms
        /// @param reference level of the signal at which the circuit's release holds; NaN: the level of each subject at rest
        /// @param window ages at which it happens, see [Window]; null: always
        record Synthesis(String ligand, double timeConstant, double reference, @Nullable Window window)
                implements Target {}

        /// The mass of a gland, which multiplies all that it releases: it grows under its trophic signal and turns over
        /// without, towards a capacity (form of Karin 2020, doi:10.15252/msb.20209510, as parameters A6 has it).
        ///
        ///     g' = g·(s·(1 − filled·g)/(1 − filled) − 1)/timeConstant        s = max(0, 1 + amount·(signal/reference − 1))
        ///
        /// The amount is the share of its growth that the signal drives. At rest g is 1, and stays 1 where the reference is 0: no
        /// signal is there to follow.
        ///
        /// @param timeConstant ms, of turnover
        /// @param filled share of the capacity that the gland fills at g = 1, above 0 and below 1
        /// @param reference level of the signal at which g = 1 holds; NaN: the level of each subject at rest
        record Growth(double timeConstant, double filled, double reference) implements Target {}

        /// Intrinsic plasticity: a depolarising current that the signal builds up slowly, mV, with the equation of [Density].
        ///
        /// @param timeConstant ms
        /// @param reference level of the signal at which there is none; NaN: the level of each subject at rest
        /// @param atFirst mV with which a subject begins; NaN: as much as a life alone would have built up
        record Excitability(double timeConstant, double reference, double atFirst) implements Target {}
    }
}
