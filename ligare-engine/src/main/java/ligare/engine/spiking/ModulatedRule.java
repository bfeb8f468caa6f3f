package ligare.engine.spiking;

import ligare.model.network.Plasticity;

/// Three-factor plasticity in closed form: a synapse is only visited when a spike reaches it.
///
/// Between visits its weight changes by `C·(K − K_visit)`, where `C = c·exp(t/τ_c)` stays the same and
/// `K(t) = ∫ gain (gate − reference) exp(−u/τ_c) du` is one number for all synapses. Time starts again from 0 before the
/// exponentials leave the range of numbers, and all synapses are visited when the gate crosses its reference, so that
/// holding weights within their bounds only at visits is exact.
final class ModulatedRule implements LearningRule {
    private static final double SMALLEST_SCALE = 1e-6;
    private final Plasticity.ThreeFactor rule;
    private final double[] weights;
    private final double[] eligibility;
    private final double[] integralAtVisit;
    private final ThirdFactor factor;
    private final double decay;
    private double scale = 1;
    private double integral;
    private double direction;

    ModulatedRule(Plasticity.ThreeFactor rule, double step, ThirdFactor factor, double[] weights) {
        this.rule = rule;
        this.weights = weights;
        this.factor = factor;
        eligibility = new double[weights.length];
        integralAtVisit = new double[weights.length];
        decay = Propagators.decay(rule.eligibilityTime(), step);
    }

    @Override
    public void step(long point) {
        double change = rule.gain() * factor.filtered();
        if (change * direction < 0 || scale < SMALLEST_SCALE) {
            startAgain();
        }
        direction = change == 0 ? direction : change;
        integral += change * scale;
        scale *= decay;
    }

    private void startAgain() {
        for (int synapse = 0; synapse < weights.length; synapse++) {
            update(synapse);
            eligibility[synapse] *= scale;
            integralAtVisit[synapse] = 0;
        }
        integral = 0;
        scale = 1;
    }

    @Override
    public void update(int synapse) {
        weights[synapse] = weightNow(synapse);
        integralAtVisit[synapse] = integral;
    }

    @Override
    public void arrived(int synapse, double firingTrace) {
        eligibility[synapse] -= rule.window().depression() * firingTrace / scale;
    }

    @Override
    public void fired(int synapse, double arrivalTrace) {
        eligibility[synapse] += rule.window().potentiation() * arrivalTrace / scale;
    }

    @Override
    public double weightNow(int synapse) {
        double weight = weights[synapse] + eligibility[synapse] * (integral - integralAtVisit[synapse]);
        return Math.clamp(weight, 0, rule.largest());
    }
}
