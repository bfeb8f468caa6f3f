package ligare.model.subject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the young of a species live and grow.
///
///     mass at age a = adult · (birth/adult)^exp(−growth·a)        (Gompertz)
///
/// @param weaned age until which they are cared for, ms
/// @param grown age from which they are adult, ms, at least the former
/// @param birthMass g
/// @param growth 1/ms
/// @param care sense → level under ordinary care, 0 to 1
public record Youth(double weaned, double grown, double birthMass, double growth, Map<String, Double> care) {
    public Youth {
        care = Collections.unmodifiableMap(new LinkedHashMap<>(care));
    }

    /// Body mass, g.
    ///
    /// @param age ms after birth
    /// @param adult g
    public double mass(double age, double adult) {
        return adult * StrictMath.pow(birthMass / adult, StrictMath.exp(-growth * age));
    }
}
