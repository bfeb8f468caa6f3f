package ligare.engine.spiking;

/// One variable of the first units of a population over time.
public final class Trace {
    private final String population;
    private final String variable;
    private final double interval;
    private final float[][] values;

    /// @param values samples by unit and time
    Trace(String population, String variable, double interval, float[][] values) {
        this.population = population;
        this.variable = variable;
        this.interval = interval;
        this.values = values;
    }

    public String population() {
        return population;
    }

    public String variable() {
        return variable;
    }

    /// Time between samples, ms; sample 0 is time 0.
    public double interval() {
        return interval;
    }

    public int units() {
        return values.length;
    }

    public int samples() {
        return values.length == 0 ? 0 : values[0].length;
    }

    public double value(int unit, int sample) {
        return values[unit][sample];
    }
}
