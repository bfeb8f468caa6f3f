package ligare.engine.spiking;

import ligare.model.network.Plasticity;

/// Spike-timing-dependent plasticity.
final class TimingRule implements LearningRule {
    private final Plasticity.SpikeTiming rule;
    private final double[] weights;

    TimingRule(Plasticity.SpikeTiming rule, double[] weights) {
        this.rule = rule;
        this.weights = weights;
    }

    @Override
    public void step(long point) {}

    @Override
    public void update(int synapse) {}

    @Override
    public void arrived(int synapse, double firingTrace) {
        double share = weights[synapse] / rule.largest();
        double change = rule.window().depression() * scaled(share) * firingTrace;
        weights[synapse] = Math.max(0, weights[synapse] - change);
    }

    @Override
    public void fired(int synapse, double arrivalTrace) {
        double share = weights[synapse] / rule.largest();
        double change = rule.window().potentiation() * scaled(1 - share) * arrivalTrace;
        weights[synapse] = Math.min(rule.largest(), weights[synapse] + change);
    }

    private double scaled(double share) {
        if (rule.exponent() == 0) {
            return 1;
        }
        return rule.exponent() == 1 ? share : StrictMath.pow(share, rule.exponent());
    }

    @Override
    public double weightNow(int synapse) {
        return weights[synapse];
    }
}
