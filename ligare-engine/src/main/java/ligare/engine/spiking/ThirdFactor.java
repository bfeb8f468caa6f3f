package ligare.engine.spiking;

/// What turns eligibility into weight: a signal less its reference.
interface ThirdFactor {

    /// `∫ (signal − reference) exp(−u/τ_c) du` over the step that ends now, u from its beginning; ms times the signal's unit.
    double filtered();

    /// `∫ exp(−u/τ) du` over one step, ms.
    static double filled(double timeConstant, double step) {
        return -timeConstant * StrictMath.expm1(-step / timeConstant);
    }
}
