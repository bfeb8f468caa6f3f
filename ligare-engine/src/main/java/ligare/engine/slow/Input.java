package ligare.engine.slow;

/// What arrives at the population that is being computed, and what it makes of it, by lane: one for all populations, in turn.
final class Input {
    final int lanes;

    /// μ without what is sensed by code, mV.
    final double[] mean;

    /// σ², mV².
    final double[] variance;

    /// What units are sensed by that the individual in reach activates, mV.
    final double[] sensed;

    /// Membrane conductance relative to the cell's.
    final double[] leak;

    /// Rates, kHz.
    final double[] active;

    /// Rates of the units of a coded population that the individual in reach does not activate, kHz.
    final double[] resting;

    /// Rates of terminals that are made to fire, kHz.
    final double[] fired;

    /// What a volley adds to the membrane of each cell, mV, and to its variance, mV², both before its peak is taken.
    final double[] lift;

    final double[] scatter;

    final double[] high;
    final double[] low;

    Input(int lanes) {
        this.lanes = lanes;
        mean = new double[lanes];
        variance = new double[lanes];
        sensed = new double[lanes];
        leak = new double[lanes];
        active = new double[lanes];
        resting = new double[lanes];
        fired = new double[lanes];
        lift = new double[lanes];
        scatter = new double[lanes];
        high = new double[lanes];
        low = new double[lanes];
    }

    /// Adds synapses of the described strength.
    void add(double[] rate, double coupling, double square) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += coupling * rate[i];
            variance[i] += square * rate[i];
        }
    }

    /// Adds synapses of another strength.
    void add(double[] efficacy, double[] rate, double coupling, double square) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += coupling * efficacy[i] * rate[i];
            variance[i] += square * efficacy[i] * efficacy[i] * rate[i];
        }
    }

    /// Adds synapses that learn.
    void add(
            double[] efficacy,
            double depth,
            double[] tag,
            double[] late,
            double[] rate,
            double coupling,
            double square) {
        for (int i = 0; i < mean.length; i++) {
            double weight = efficacy[i] * (1 + depth * (1 - (1 - tag[i]) * (1 - late[i])));
            mean[i] += coupling * weight * rate[i];
            variance[i] += square * weight * weight * rate[i];
        }
    }
}
