package ligare.engine;

/// A model that left the range where it means anything: a scientific outcome with a place and a time, not a defect.
public final class SimulationDiverged extends RuntimeException {
    private final String population;
    private final String variable;
    private final String unit;
    private final double time;
    private final int index;
    private final double value;

    /// @param population where it happened
    /// @param variable which state variable
    /// @param unit unit of the variable; empty for a pure number
    /// @param time ms of model time at which it was noticed
    /// @param index which unit of the population, the first if there are several
    /// @param value the value found, not finite or out of bounds
    public SimulationDiverged(String population, String variable, String unit, double time, int index, double value) {
        super(
                "population %s, unit %d: %s was %s%s at %s ms"
                        .formatted(population, index, variable, value, unit.isEmpty() ? "" : " " + unit, time));
        this.population = population;
        this.variable = variable;
        this.unit = unit;
        this.time = time;
        this.index = index;
        this.value = value;
    }

    public String population() {
        return population;
    }

    public String variable() {
        return variable;
    }

    public String unit() {
        return unit;
    }

    /// Model time at which it was noticed, ms.
    public double time() {
        return time;
    }

    public int index() {
        return index;
    }

    public double value() {
        return value;
    }
}
