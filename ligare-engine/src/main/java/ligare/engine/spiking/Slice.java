package ligare.engine.spiking;

import java.util.List;
import ligare.model.network.Course;

/// Neighbouring units of one population, with everything that is theirs: state, arrivals, synapses, outside input and
/// records. One thread advances a slice; others only read its spikes.
final class Slice {
    /// What the sum of all currents is until the next change.
    private final double[] bias;

    private final double[] amplitude;
    private final int population;
    private final int index;
    private final int first;
    private final double step;
    private final int refractory;
    private final Membrane membrane;
    private final List<Delivery> deliveries;
    private final List<PoissonInput> poissons;
    private final List<Course> currents;
    private final SpikeHistory history;
    private final SliceRecord record;
    private final int[] fired;

    Slice(
            int population,
            int index,
            int first,
            double step,
            int refractory,
            Membrane membrane,
            List<Delivery> deliveries,
            List<PoissonInput> poissons,
            List<Course> currents,
            double[] bias,
            SpikeHistory history,
            SliceRecord record) {
        this.population = population;
        this.index = index;
        this.first = first;
        this.step = step;
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
        if (from > 0 && !changes(from)) {
            return;
        }
        double common = 0;
        for (Course course : currents) {
            common += course.at(time(from));
        }
        boolean any = common != 0 || from > 0;
        for (int i = 0; i < bias.length; i++) {
            amplitude[i] = bias[i] + common;
            any |= bias[i] != 0;
        }
        if (any) {
            membrane.input(amplitude);
        }
    }

    private boolean changes(long from) {
        for (Course course : currents) {
            if (!course.isConstant() && course.at(time(from)) != course.at(time(from - 1))) {
                return true;
            }
        }
        return false;
    }

    /// The middle of the step would be as good; a little is added so that a change on the grid falls into its step.
    private double time(long point) {
        return (point + 1e-6) * step;
    }
}
