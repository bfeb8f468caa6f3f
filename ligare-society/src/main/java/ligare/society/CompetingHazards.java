package ligare.society;

/// The changes of behaviour that are possible at present; the first to happen ends the behaviour (competing risks).
/// Their hazards add up:
///
///     h(t) = Σ strength · shape(t)
///
/// Times in ms, hazards in kHz. Nothing is allocated after construction.
final class CompetingHazards {
    private final Move[] move;
    private final int[] whom;
    private final double[] strength;
    private int count;

    /// @param most changes that can be possible at once
    CompetingHazards(int most) {
        move = new Move[most];
        whom = new int[most];
        strength = new double[most];
    }

    void clear() {
        count = 0;
    }

    /// @param other whom the behaviour after it is done with
    void add(Move possible, int other, double amount) {
        move[count] = possible;
        whom[count] = other;
        strength[count] = amount;
        count++;
    }

    /// The change with this number.
    Move move(int number) {
        return move[number];
    }

    /// Whom the behaviour after the change with this number is done with.
    int whom(int number) {
        return whom[number];
    }

    /// @param clock time since the phase began
    /// @param age time since the behaviour began
    double total(double clock, double age) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += strength[i] * move[i].shape(clock, age);
        }
        return total;
    }

    /// Integral of the total over a step.
    double integral(double clock, double age, double step) {
        double integral = 0;
        for (int i = 0; i < count; i++) {
            integral += strength[i] * move[i].integral(clock, age, step);
        }
        return integral;
    }

    /// The step over which the integral reaches a budget; infinite: never.
    double inverse(double clock, double age, double budget) {
        if (count == 1) {
            return move[0].inverse(clock, age, budget / strength[0]);
        }
        double rate = 0;
        for (int i = 0; i < count; i++) {
            if (!move[i].steady) {
                return newton(clock, age, budget);
            }
            rate += strength[i];
        }
        return budget / rate;
    }

    /// The integral is concave in time, so Newton's steps approach the event from before.
    private double newton(double clock, double age, double budget) {
        double wait = 0;
        while (true) {
            double rate = 0;
            double missing = budget;
            for (int i = 0; i < count; i++) {
                rate += strength[i] * move[i].shape(clock + wait, age + wait);
                missing -= strength[i] * move[i].integral(clock, age, wait);
            }
            double next = wait + missing / rate;
            if (!(next < Double.MAX_VALUE)) {
                return Double.POSITIVE_INFINITY;
            }
            if (next - wait <= 1e-13 * next) {
                return Math.max(wait, next);
            }
            wait = next;
        }
    }

    /// Number of the change that happens, picked in proportion to its hazard.
    ///
    /// @param uniform random number in (0, 1)
    int pick(double uniform, double clock, double age) {
        double left = uniform * total(clock, age);
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            double own = strength[i] * move[i].shape(clock, age);
            if (own > 0) {
                chosen = i;
                left -= own;
                if (left < 0) {
                    break;
                }
            }
        }
        return chosen;
    }
}
