package ligare.engine.spiking;

import java.util.List;

/// Neighbouring units of one population, with everything that is theirs: state, arrivals, synapses, outside input and
/// records. One thread advances a slice; others only read its spikes.
final class Slice {
    /// What the sum of all currents is until the next change.
    private final double[] bias;

    private final double[] amplitude;
    private final int population;
    private final int index;
    private final int first;
    private final int refractory;
    private final Membrane membrane;
    private final List<Delivery> deliveries;
    private final List<PoissonInput> poissons;
    private final List<Schedule> currents;
    private final SpikeHistory history;
    private final SliceRecord record;
    private final int[] fired;

    Slice(
            int population,
            int index,
            int first,
            int refractory,
            Membrane membrane,
            List<Delivery> deliveries,
            List<PoissonInput> poissons,
            List<Schedule> currents,
            double[] bias,
            SpikeHistory history,
            SliceRecord record) {
        this.population = population;
        this.index = index;
        this.first = first;
        this.refractory = refractory;
        this.membrane = membrane;
        this.deliveries = deliveries;
        this.poissons = poissons;
        this.currents = currents;
        this.bias = bias;
        this.history = history;
        this.record = record;
        fired = new int[bias.length];
        amplitude = new double[bias.length];
    }

    int population() {
        return population;
    }

    int first() {
        return first;
    }

    Membrane membrane() {
        return membrane;
    }

    SliceRecord record() {
        return record;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /// From one grid point to the next.
    void advance(long from) {
        long point = from + 1;
        for (Delivery delivery : deliveries) {
            delivery.deliver(point);
        }
        for (PoissonInput poisson : poissons) {
            poisson.arrive(point);
        }
        if (refractory > 0) {
            membrane.release(history.ids(index, from - refractory), history.count(index, from - refractory), first);
        }
        setCurrents(from);
        int count = membrane.advance(point, fired);
        history.write(index, point, fired, count, first);
        record.take(point, fired, count);
    }

    private void setCurrents(long from) {
        boolean changed = false;
        double common = 0;
        for (Schedule current : currents) {
            changed |= current.moveTo(from);
            common += current.value();
        }
        if (changed || from == 0) {
            for (int i = 0; i < bias.length; i++) {
                amplitude[i] = bias[i] + common;
            }
            membrane.input(amplitude);
        }
    }
}
