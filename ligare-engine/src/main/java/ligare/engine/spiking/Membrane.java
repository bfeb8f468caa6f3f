package ligare.engine.spiking;

import java.util.function.IntToDoubleFunction;

/// The state of the units of one slice, and the equations that advance it.
interface Membrane {

    /// Sets the steady input of each unit, in the unit of the neuron model's input.
    void input(double[] amplitude);

    /// Advances all units to a grid point, adds what arrives there, and tests thresholds.
    ///
    /// @param fired receives the units that fired, ascending
    /// @return how many fired
    int advance(long point, int[] fired);

    /// Ends the refractory period of units, given as ids within the population.
    ///
    /// @param first id of the slice's first unit
    void release(int[] ids, int count, int first);

    /// Reads one variable by unit.
    ///
    /// @throws IllegalArgumentException if there is no such variable
    IntToDoubleFunction variable(String name);

    /// The first unit whose state is not finite or out of bounds, or -1.
    int firstAstray();
}
