package ligare.engine.spiking;

/// The synapses of one projection onto one slice, in one of several layouts.
sealed interface Delivery permits BitRows, TargetRows, DelayRows, PlasticRows {

    /// Adds to the arrivals what past spikes send to a grid point, and possibly to a few later ones.
    void deliver(long point);

    /// Number of synapses.
    long synapses();
}
