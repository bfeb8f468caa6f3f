package ligare.model.circuit;

import java.util.List;

/// How much one spike sets free at a terminal, which depends on the spikes before it.
///
///     released by a spike = amount · Π Iⱼ / (mean of Π Iⱼ at the reference rate)
///     between spikes      τⱼ dIⱼ/dt = 1 − Iⱼ
///     after a spike       Iⱼ ← Iⱼ + shareⱼ·(levelⱼ − Iⱼ)
///
/// An adaptation whose level is above 1 facilitates: spikes that follow each other closely release more. One below 1
/// depresses; at level 0 it is a pool of vesicles of which every spike uses a share. The form is the one found for dopamine
/// by Montague et al. 2004, doi 10.1523/JNEUROSCI.4279-03.2004, whose kick by a factor k is the share 1 − k at level 0; the
/// level is added, because facilitation without one has no end.
///
/// @param name what the terminal is called in its circuit
/// @param reference rate at which a spike releases the amount of its [Release], kHz, > 0
/// @param adaptations 1 to [#MOST]
public record Terminal(String name, double reference, List<Adaptation> adaptations) {
    /// Means are worked out for every subset of adaptations together.
    public static final int MOST = 4;

    public Terminal {
        adaptations = List.copyOf(adaptations);
    }

    /// One way in which past spikes count.
    ///
    /// @param name unique within its terminal
    /// @param level where it tends to under fast spikes, relative to rest, ≥ 0
    /// @param share of the way there that one spike takes it, 0 to 1
    /// @param timeConstant τ of its return to 1, ms, > 0
    public record Adaptation(String name, double level, double share, double timeConstant) {}
}
