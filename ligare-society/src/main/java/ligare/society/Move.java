package ligare.society;

import java.util.List;
import ligare.model.behaviour.Ethogram.Display;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.Transition;
import org.jspecify.annotations.Nullable;

/// A transition with its names resolved: hazard = strength(values) · shape(time, age).
final class Move {
    /// Positive nodes of the 6-point rule on (−1, 1), and their weights (Abramowitz & Stegun 1964, table 25.4).
    private static final double[] NODES = {0.238619186083197, 0.661209386466265, 0.932469514203152};

    private static final double[] WEIGHTS = {0.467913934572691, 0.360761573048139, 0.171324492379170};

    final int to;
    final boolean novelOnly;

    /// Both animals come from the same and go to the same.
    final boolean mutual;

    /// The shape is 1 at all times.
    final boolean steady;

    private final boolean familiarOnly;
    private final double rate;
    private final int[] readout;
    private final double[] exponent;
    private final @Nullable Display given;
    private final int giving;
    private final double fading;
    private final double settling;

    private Move(Transition transition, int to, boolean mutual, int giving, int[] readout, double[] exponent) {
        this.to = to;
        this.mutual = mutual;
        this.novelOnly = Boolean.TRUE.equals(transition.novelOnly());
        this.familiarOnly = Boolean.FALSE.equals(transition.novelOnly());
        this.rate = transition.rate();
        this.readout = readout;
        this.exponent = exponent;
        this.given = transition.given();
        this.giving = giving;
        this.fading = transition.fading();
        this.settling = transition.settling();
        this.steady = Double.isInfinite(fading) && Double.isInfinite(settling);
    }

    static Move of(Transition transition, Place place, List<String> readouts) {
        int[] readout = new int[transition.drives().size()];
        double[] exponent = new double[readout.length];
        int i = 0;
        for (var drive : transition.drives().entrySet()) {
            readout[i] = number(drive.getKey(), place, readouts);
            exponent[i++] = drive.getValue();
        }
        Display given = transition.given();
        int giving = given == null ? -1 : number(given.readout(), place, readouts);
        int to = place.indexOf(transition.to());
        boolean mutual =
                place.behaviours().get(place.indexOf(transition.from())).mutual()
                        && place.behaviours().get(to).mutual();
        return new Move(transition, to, mutual, giving, readout, exponent);
    }

    private static int number(String name, Place place, List<String> readouts) {
        int number = readouts.indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "Place %s is driven by %s, which is not read out".formatted(place.name(), name));
        }
        return number;
    }

    boolean open(boolean touched) {
        return touched ? !novelOnly : !familiarOnly;
    }

    double strength(double[] now) {
        double sum = 0;
        for (int i = 0; i < readout.length; i++) {
            sum += exponent[i] * now[readout[i]];
        }
        double open = given == null ? rate : rate * Displays.degree(given, now[giving]);
        return readout.length == 0 ? open : open * StrictMath.exp(sum);
    }

    double strength(double[][] remembered, int other) {
        double sum = 0;
        for (int i = 0; i < readout.length; i++) {
            sum += exponent[i] * remembered[readout[i]][other];
        }
        double open = given == null ? rate : rate * Displays.degree(given, remembered[giving][other]);
        return readout.length == 0 ? open : open * StrictMath.exp(sum);
    }

    double shape(double clock, double age) {
        double shape = Double.isInfinite(fading) ? 1 : StrictMath.exp(-clock / fading);
        return Double.isInfinite(settling) ? shape : shape / (1 + age / settling);
    }

    /// Integral of the shape over a step.
    double integral(double clock, double age, double step) {
        if (Double.isInfinite(settling)) {
            return Double.isInfinite(fading)
                    ? step
                    : -fading * StrictMath.exp(-clock / fading) * StrictMath.expm1(-step / fading);
        }
        if (Double.isInfinite(fading)) {
            return settling * StrictMath.log1p(step / (settling + age));
        }
        return both(clock, age, step);
    }

    /// The step over which the shape's integral reaches an amount; infinite: never.
    double inverse(double clock, double age, double amount) {
        if (steady) {
            return amount;
        }
        if (Double.isInfinite(fading)) {
            return (settling + age) * StrictMath.expm1(amount / settling);
        }
        double now = fading * StrictMath.exp(-clock / fading);
        if (Double.isInfinite(settling)) {
            return amount < now ? -fading * StrictMath.log1p(-amount / now) : Double.POSITIVE_INFINITY;
        }
        double step = 0;
        while (true) {
            double next = step + (amount - both(clock, age, step)) / shape(clock + step, age + step);
            if (!(next < Double.MAX_VALUE)) {
                return Double.POSITIVE_INFINITY;
            }
            if (next - step <= 1e-13 * next) {
                return Math.max(step, next);
            }
            step = next;
        }
    }

    /// Gauss–Legendre on pieces short against both scales; the product has no closed form.
    private double both(double clock, double age, double step) {
        double sum = 0;
        double from = 0;
        double end = Math.min(step, 50 * fading);
        while (from < end) {
            double half = Math.min(end - from, 0.25 * Math.min(fading, settling + age + from)) / 2;
            double middle = from + half;
            for (int i = 0; i < NODES.length; i++) {
                double x = half * NODES[i];
                sum +=
                        half
                                * WEIGHTS[i]
                                * (shape(clock + middle - x, age + middle - x)
                                        + shape(clock + middle + x, age + middle + x));
            }
            from += 2 * half;
        }
        return sum;
    }
}
