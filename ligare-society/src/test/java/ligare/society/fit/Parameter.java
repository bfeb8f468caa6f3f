package ligare.society.fit;

/// A free number of the fit, with a prior: normal on the scale of the search, which is logarithmic for positive numbers.
enum Parameter {
    /// Centre to near, for each of the two others, 1/s.
    APPROACH(0.0113, 0.5, true),
    /// Its exponent per value.
    APPROACH_DRIVE(0.25, 0.2, false),
    /// Near to centre, 1/s.
    LEAVING(0.02, 0.5, true),
    /// Its exponent per value, sign reversed.
    LEAVING_DRIVE(0.14, 0.15, false),
    /// Near to the first huddle with an animal not yet touched, 1/s.
    INVESTIGATION(0.17, 0.5, true),
    /// Near to huddle, 1/s.
    HUDDLING(0.035, 0.5, true),
    /// Its exponent per value; that of ending a huddle is [TestModel#EXPONENTS] less this one, which sets the unit of value.
    HUDDLING_DRIVE(0.65, 0.2, false),
    /// Huddle to near, 1/s.
    PARTING(0.065, 0.5, true),
    /// Time after which the hazard of ending a huddle has halved, s.
    SETTLING(300, 0.7, true),
    /// Value of a partner after the longer term.
    PARTNER(0.8, 0.3, false),
    /// Value of a stranger to an animal with such a partner.
    STRANGER(-1.8, 0.5, false),
    /// Strength of a bond after the shorter term, against the longer one.
    SHORT_TERM(0.85, 0.3, true),
    /// Strength of a bond between animals of one sex, against one between the sexes.
    SAME_SEX(0.9, 0.3, true),
    /// Standard deviation of log strength between bonded animals.
    BOND_SPREAD(0.25, 0.4, true),
    /// Standard deviation of value between subjects.
    BETWEEN_SUBJECTS(0.3, 0.5, true),
    /// Standard deviation of value between others.
    BETWEEN_OTHERS(0.7, 0.4, true);

    final double typical;
    final double spread;
    final boolean positive;

    Parameter(double typical, double spread, boolean positive) {
        this.typical = typical;
        this.spread = spread;
        this.positive = positive;
    }

    /// The number at so many standard deviations of the prior from what is typical.
    double at(double deviation) {
        return positive ? typical * Math.exp(spread * deviation) : typical + spread * deviation;
    }
}
