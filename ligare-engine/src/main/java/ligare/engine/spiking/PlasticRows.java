package ligare.engine.spiking;

/// Synapses with a weight of their own that spikes on both sides change, found by source and by target.
///
/// A step first lets the traces decay, then takes what arrives, then, once the thresholds are tested, what fired: so an
/// arrival at the very time of a spike counts as earlier.
final class PlasticRows implements Delivery {
    private final SpikeHistory history;
    private final Arrivals arrivals;
    private final int delay;
    private final LearningRule rule;
    private final int[] rowStart;
    private final char[] targets;
    private final double[] weights;

    /// Synapses of each target, and the source of each.
    private final int[] incomingStart;

    private final int[] incoming;
    private final int[] sourceOf;
    private final double[] arrivalTrace;
    private final double[] firingTrace;
    private final double arrivalDecay;
    private final double firingDecay;

    interface RuleMaker {
        LearningRule make(double[] weights);
    }

    /// @param arrivalTime time constant of the trace that arrivals leave, ms
    /// @param firingTime time constant of the trace that spikes of the targets leave, ms
    PlasticRows(
            SynapseSource synapses,
            SpikeHistory history,
            Arrivals arrivals,
            int units,
            double step,
            double arrivalTime,
            double firingTime,
            RuleMaker maker) {
        this.history = history;
        this.arrivals = arrivals;
        delay = synapses.shortestDelay();
        int sources = synapses.sources();
        rowStart = new int[sources + 1];
        incomingStart = new int[units + 1];
        synapses.forEach((source, target, _, _) -> {
            rowStart[source + 1]++;
            incomingStart[target + 1]++;
        });
        for (int source = 0; source < sources; source++) {
            rowStart[source + 1] = Math.addExact(rowStart[source], rowStart[source + 1]);
        }
        for (int unit = 0; unit < units; unit++) {
            incomingStart[unit + 1] += incomingStart[unit];
        }
        int total = rowStart[sources];
        targets = new char[total];
        weights = new double[total];
        incoming = new int[total];
        sourceOf = new int[total];
        int[] next = rowStart.clone();
        int[] nextIncoming = incomingStart.clone();
        synapses.forEach((source, target, weight, _) -> {
            int synapse = next[source]++;
            targets[synapse] = (char) target;
            weights[synapse] = weight;
            sourceOf[nextIncoming[target]] = source;
            incoming[nextIncoming[target]++] = synapse;
        });
        arrivalTrace = new double[sources];
        firingTrace = new double[units];
        arrivalDecay = Propagators.decay(arrivalTime, step);
        firingDecay = Propagators.decay(firingTime, step);
        rule = maker.make(weights);
    }

    @Override
    public void deliver(long point) {
        rule.step(point);
        decay(arrivalTrace, arrivalDecay);
        decay(firingTrace, firingDecay);
        int row = arrivals.row(point);
        for (int slice = 0; slice < history.slices(); slice++) {
            int count = history.count(slice, point - delay);
            int[] ids = history.ids(slice, point - delay);
            for (int k = 0; k < count; k++) {
                int source = ids[k];
                for (int synapse = rowStart[source]; synapse < rowStart[source + 1]; synapse++) {
                    rule.update(synapse);
                    arrivals.sums[row + targets[synapse]] += arrivals.fixed(weights[synapse]);
                    rule.arrived(synapse, firingTrace[targets[synapse]]);
                }
                arrivalTrace[source] += 1;
            }
        }
    }

    private static void decay(double[] trace, double decay) {
        for (int i = 0; i < trace.length; i++) {
            trace[i] *= decay;
        }
    }

    /// Takes the spikes of the targets.
    void fired(int[] fired, int count) {
        for (int k = 0; k < count; k++) {
            int unit = fired[k];
            for (int place = incomingStart[unit]; place < incomingStart[unit + 1]; place++) {
                rule.update(incoming[place]);
                rule.fired(incoming[place], arrivalTrace[sourceOf[place]]);
            }
            firingTrace[unit] += 1;
        }
    }

    @Override
    public long synapses() {
        return targets.length;
    }

    /// Visits all synapses with their weights as they are now, targets ascending, sources of one target ascending.
    void forEach(WeightVisitor visitor) {
        for (int unit = 0; unit + 1 < incomingStart.length; unit++) {
            for (int place = incomingStart[unit]; place < incomingStart[unit + 1]; place++) {
                visitor.visit(sourceOf[place], unit, rule.weightNow(incoming[place]));
            }
        }
    }

    interface WeightVisitor {
        void visit(int source, int target, double weight);
    }
}
