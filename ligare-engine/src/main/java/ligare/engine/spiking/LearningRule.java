package ligare.engine.spiking;

/// How the weights of plastic synapses change. The rule changes them in place.
interface LearningRule {

    /// Begins the step that ends at a grid point.
    void step(long point);

    /// Brings the weight of a synapse up to now.
    void update(int synapse);

    /// A spike arrived.
    ///
    /// @param firingTrace sum of exp(−Δt/τ_−) over the earlier spikes of the target
    void arrived(int synapse, double firingTrace);

    /// The target fired.
    ///
    /// @param arrivalTrace sum of exp(−Δt/τ_+) over the arrivals so far
    void fired(int synapse, double arrivalTrace);

    /// The weight now; changes nothing.
    double weightNow(int synapse);
}
