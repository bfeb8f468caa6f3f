package ligare.engine;

/// A model that left the range where it means anything: a scientific outcome with a place and a time, not a defect.
public final class SimulationDiverged extends RuntimeException {
    private final String population;
    private final String variable;
    private final String unit;
    private final double time;
    private final int index;
    private final double value;

    private SimulationDiverged(
            String what, String population, String variable, String unit, double time, int index, double value) {
        super("%s: %s was %s%s".formatted(what, variable, value, unit.isEmpty() ? "" : " " + unit));
        this.population = population;
        this.variable = variable;
        this.unit = unit;
        this.time = time;
        this.index = index;
        this.value = value;
    }

    /// In one unit of a population.
    ///
    /// @param population where it happened
    /// @param variable which state variable
    /// @param unit unit of the variable; empty for a pure number
    /// @param time ms of model time at which it was noticed
    /// @param index which unit of the population, the first if there are several
    /// @param value the value found, not finite or out of bounds
    public SimulationDiverged(String population, String variable, String unit, double time, int index, double value) {
        this("population %s, unit %d".formatted(population, index), population, variable, unit, time, index, value);
    }

    /// In the slow state of one subject.
    ///
    /// @param circuit of the subject
    /// @param variable which state variable, with its place
    /// @param unit unit of the variable; empty for a pure number
    /// @param time ms of model time at which it was noticed
    /// @param lane of the subject in its block
    /// @param value the value found, not finite
    public static SimulationDiverged inSubject(
            String circuit, String variable, String unit, double time, int lane, double value) {
        return new SimulationDiverged("circuit " + circuit, circuit, variable, unit, time, lane, value);
    }

    /// What left its range, without the time.
    public String what() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return "%s at %s ms".formatted(what(), time);
    }

    /// The population, or the circuit of a slow variable.
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

    /// The unit of the population, or the lane of a slow variable.
    public int index() {
        return index;
    }

    public double value() {
        return value;
    }
}
