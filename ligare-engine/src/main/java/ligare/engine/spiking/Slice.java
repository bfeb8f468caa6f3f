package ligare.engine.spiking;

import java.util.Arrays;
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
    private final Delivery[] deliveries;
    private final PlasticRows[] plastic;
    private final PoissonInput[] poissons;
    private final Schedule[] currents;
    private final Redraws[] redraws;
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
            List<Redraws> redraws,
            double[] bias,
            SpikeHistory history,
            SliceRecord record) {
        this.population = population;
        this.index = index;
        this.first = first;
        this.refractory = refractory;
        this.membrane = membrane;
        this.deliveries = deliveries.toArray(Delivery[]::new);
        plastic =
                deliveries.stream()
                        .filter(PlasticRows.class::isInstance)
                        .map(PlasticRows.class::cast)
                        .toArray(PlasticRows[]::new);
        this.poissons = poissons.toArray(PoissonInput[]::new);
        this.currents = currents.toArray(Schedule[]::new);
        this.redraws = redraws.toArray(Redraws[]::new);
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

    long synapses() {
        return Arrays.stream(deliveries).mapToLong(Delivery::synapses).sum();
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
        if (count > 0) {
            for (PlasticRows rows : plastic) {
                rows.fired(fired, count);
            }
        }
        record.take(point, fired, count);
    }

    private void setCurrents(long from) {
        boolean changed = false;
        double common = 0;
        for (Schedule current : currents) {
            changed |= current.moveTo(from);
            common += current.value();
        }
        for (Redraws redraw : redraws) {
            changed |= redraw.isDue(from);
        }
        if (changed || from == 0) {
            for (int i = 0; i < bias.length; i++) {
                amplitude[i] = bias[i] + common;
            }
            for (Redraws redraw : redraws) {
                redraw.addTo(amplitude, from);
            }
            membrane.input(amplitude);
        }
    }
}
