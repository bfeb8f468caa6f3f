package ligare.engine.spiking;

/// The weights of a plastic projection: mean over time, to 1/65536 of the largest weight, and all
/// weights at the end.
public final class WeightHistory {
    private final String projection;
    private final double interval;
    private final double[] means;
    private final int[] sources;
    private final int[] targets;
    private final double[] weights;

    /// @param sources source of each synapse; with targets and weights in order of target, then source
    WeightHistory(String projection, double interval, double[] means, int[] sources, int[] targets, double[] weights) {
        this.projection = projection;
        this.interval = interval;
        this.means = means;
        this.sources = sources;
        this.targets = targets;
        this.weights = weights;
    }

    public String projection() {
        return projection;
    }

    /// Time between samples, ms; sample 0 is time 0.
    public double interval() {
        return interval;
    }

    public int samples() {
        return means.length;
    }

    /// Mean of all weights, in the unit of the weight.
    public double mean(int sample) {
        return means[sample];
    }

    public int synapses() {
        return weights.length;
    }

    public int source(int synapse) {
        return sources[synapse];
    }

    public int target(int synapse) {
        return targets[synapse];
    }

    /// Weight at the end of the run.
    public double weight(int synapse) {
        return weights[synapse];
    }
}
