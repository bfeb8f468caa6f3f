package ligare.model.unit;

/// What a quantity measures. Inside the program every dimension has one coherent unit, so no kernel holds a
/// conversion factor: nS·mV = pA, pA·GΩ = mV, pF·mV/ms = pA.
public enum Dimension {
    /// A pure number.
    NUMBER(""),
    /// Time, in ms.
    TIME("ms"),
    /// Rate of spikes or of a process, in kHz (1/ms).
    RATE("kHz"),
    /// Voltage, in mV.
    VOLTAGE("mV"),
    /// Current, in pA.
    CURRENT("pA"),
    /// Conductance, in nS.
    CONDUCTANCE("nS"),
    /// Capacitance, in pF.
    CAPACITANCE("pF"),
    /// Resistance, in GΩ.
    RESISTANCE("GΩ"),
    /// Concentration, in nM.
    CONCENTRATION("nM"),
    /// Concentration per time, in nM/ms.
    CONCENTRATION_RATE("nM/ms"),
    /// Mass of a substance, in ng.
    MASS("ng"),
    /// Mass per time, in ng/ms.
    MASS_RATE("ng/ms"),
    /// Mass of a substance per mass of body, in ng/g.
    BODY_DOSE("ng/g"),
    /// Molar mass, in g/mol.
    MOLAR_MASS("g/mol"),
    /// Length, in mm.
    LENGTH("mm"),
    /// Volume, in µl (mm³).
    VOLUME("µl"),
    /// Volume of distribution per mass of body, in ml/kg (µl/g).
    BODY_VOLUME("ml/kg"),
    /// Mass of an animal, in g.
    BODY_MASS("g"),
    /// Voltage per rate, in mV/kHz: what a steady input rate adds to the mean membrane potential.
    VOLTAGE_PER_RATE("mV/kHz"),
    /// Concentration per time and rate: release, in nM (nM/ms per kHz).
    RELEASE("nM/ms/kHz"),
    /// Velocity, in mm/ms.
    VELOCITY("mm/ms"),
    /// International units of activity.
    ACTIVITY("IU");

    private final String coherent;

    Dimension(String coherent) {
        this.coherent = coherent;
    }

    /// The symbol of this dimension's coherent unit; empty for a pure number.
    public String coherent() {
        return coherent;
    }
}
