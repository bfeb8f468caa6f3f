package ligare.model.unit;

/// What a quantity measures. Inside the program every dimension has one coherent unit, so no kernel holds a
/// conversion factor: nS·mV = pA, pA·GΩ = mV, pF·mV/ms = pA, nM·µl = fmol.
public enum Dimension {
    /// A pure number.
    NUMBER("", "a number", "2.5"),
    /// Time, in ms.
    TIME("ms", "a time", "24 h"),
    /// Rate of spikes or of a process, in kHz (1/ms).
    RATE("kHz", "a rate", "5 Hz"),
    /// Voltage, in mV.
    VOLTAGE("mV", "a voltage", "-65 mV"),
    /// Current, in pA.
    CURRENT("pA", "a current", "200 pA"),
    /// Conductance, in nS.
    CONDUCTANCE("nS", "a conductance", "10 nS"),
    /// Capacitance, in pF.
    CAPACITANCE("pF", "a capacitance", "150 pF"),
    /// Resistance, in GΩ.
    RESISTANCE("GΩ", "a resistance", "200 MΩ"),
    /// Concentration, in nM.
    CONCENTRATION("nM", "a concentration", "0.8 nM"),
    /// Concentration per time, in nM/ms.
    CONCENTRATION_RATE("nM/ms", "a concentration per time", "2 nM/s"),
    /// Mass of a substance, in ng.
    MASS("ng", "a mass", "500 ng"),
    /// Mass per time, in ng/ms.
    MASS_RATE("ng/ms", "a mass per time", "10 ng/h"),
    /// Mass of a substance per volume, in ng/µl.
    MASS_CONCENTRATION("ng/µl", "a mass per volume", "10 pg/ml"),
    /// Amount of a substance, in fmol.
    AMOUNT("fmol", "an amount", "10 pmol"),
    /// Amount of a substance bound per mass of protein, in fmol/mg: how receptor densities are published.
    BINDING_DENSITY("fmol/mg", "an amount bound per mass of protein", "120 fmol/mg"),
    /// Mass of a substance per mass of body, in ng/g.
    BODY_DOSE("ng/g", "a dose per body mass", "1 mg/kg"),
    /// Mass of a substance per mass of body and time, in ng/g/ms.
    BODY_DOSE_RATE("ng/g/ms", "a dose per body mass and time", "1 mg/kg/h"),
    /// Molar mass, in g/mol.
    MOLAR_MASS("g/mol", "a molar mass", "1007 g/mol"),
    /// Length, in mm.
    LENGTH("mm", "a length", "1.2 mm"),
    /// Volume, in µl (mm³).
    VOLUME("µl", "a volume", "200 nl"),
    /// Volume per time, in µl/ms.
    FLOW("µl/ms", "a volume per time", "0.5 µl/h"),
    /// Volume of distribution per mass of body, in ml/kg (µl/g).
    BODY_VOLUME("ml/kg", "a volume per body mass", "34 ml/kg"),
    /// Mass of an animal, in g.
    BODY_MASS("g", "a body mass", "40 g"),
    /// Voltage per rate, in mV/kHz: what a steady input rate adds to the mean membrane potential.
    VOLTAGE_PER_RATE("mV/kHz", "a voltage per rate", "0.2 mV/Hz"),
    /// Something without a unit per rate, in /kHz: how a read-out turns a rate into a value.
    PER_RATE("/kHz", "a value per rate", "0.3 /Hz"),
    /// Concentration per time and rate: release, in nM per spike of every source cell (nM/ms per kHz).
    RELEASE("nM/ms/kHz", "a release per rate", "0.5 nM/spike"),
    /// Rate per concentration: association of a ligand with its receptor, in /nM/ms.
    ASSOCIATION("/nM/ms", "a rate per concentration", "0.001 /nM/s"),
    /// Area per time: diffusion, in mm²/ms.
    DIFFUSIVITY("mm²/ms", "an area per time", "50 µm²/s"),
    /// Velocity, in mm/ms.
    VELOCITY("mm/ms", "a velocity", "0.5 m/s"),
    /// International units of activity.
    ACTIVITY("IU", "an activity", "24 IU");

    private final String coherent;
    private final String noun;
    private final String example;

    Dimension(String coherent, String noun, String example) {
        this.coherent = coherent;
        this.noun = noun;
        this.example = example;
    }

    /// The symbol of this dimension's coherent unit; empty for a pure number.
    public String coherent() {
        return coherent;
    }

    /// What a person calls it, with its article: `a voltage`.
    public String noun() {
        return noun;
    }

    /// How a person writes one: `-65 mV`.
    public String example() {
        return example;
    }
}
