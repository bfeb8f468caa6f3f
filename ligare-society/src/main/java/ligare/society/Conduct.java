package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.Transition;

/// The running behaviour of one subject in one phase: a continuous-time chain whose hazards follow the read-outs.
///
///     h = rate · exp(Σ drives·value) · degree(given) · exp(−t/fading) / (1 + age/settling)
///
/// A unit-exponential budget is drawn when a behaviour begins and consumed by the integral of the total hazard; when it is
/// used up, one of the possible changes is picked in proportion to its hazard. Integrals of fading and settling are taken in
/// closed form, so with constant values events do not depend on the caller's steps. The cycle is
///
///     perceive(now, remembered);  step = min(mine, untilEvent());  if (advance(step)) …behaviour has changed…
///
/// Values: towards the other in reach the present value counts, and is remembered; towards the others the value remembered.
/// From a behaviour without to one with an other, each other has its own hazard. An other is novel until a change that is
/// only for novel ones has been made with it.
///
/// Where the other runs, distance and touch are of the two and either may change them: each makes its share of changes that
/// both make alike (`initiative`, of the hazard), and [#follow] brings it into what the other's act makes of it. What only
/// one of them does (an attack) keeps its whole hazard.
///
/// Nothing is allocated after construction. Times in ms, hazards in kHz. Not safe for use by several threads.
public final class Conduct {
    /// Nobody in reach.
    public static final int NOBODY = -1;

    private static final double ROUNDING = 1e-9;

    private final int others;
    private final double[] initiative;
    private final boolean[] towardsOther;
    private final int[] brings;
    private final double[][] levels;
    private final Move[][] moves;
    private final LongToDoubleFunction uniform;

    private final boolean[] touched;
    private final CompetingHazards hazards;
    private boolean perceived;

    private int behaviour;
    private int other;
    private int concerned = NOBODY;
    private boolean madeFamiliar;
    private double clock;
    private double age;
    private double budget;
    private double planned = Double.NaN;
    private double plannedUse;
    private long draws;

    private final double[][] timeIn;
    private final int[][] starts;
    private final double[][] latency;

    /// Enters the place.
    ///
    /// @param place what can be done here
    /// @param readouts names of the values given to [#perceive], in that order
    /// @param channels names of the senses asked for by [#level], in that order
    /// @param initiative of each other animal that is here, 0 to 1: the subject's share of changes that both make; with none
    ///     here, what is done with an other cannot be done
    /// @param conditions what holds in this phase
    /// @param uniform random number in (0, 1) of a counter; the subject's own for this phase
    /// @throws IllegalArgumentException if a drive names an unknown read-out, or the place is entered in a behaviour with an
    ///     other while nobody is here
    public Conduct(
            Place place,
            List<String> readouts,
            List<String> channels,
            double[] initiative,
            List<String> conditions,
            LongToDoubleFunction uniform) {
        List<Behaviour> behaviours = place.behaviours();
        this.others = initiative.length;
        this.initiative = initiative.clone();
        this.uniform = uniform;
        towardsOther = new boolean[behaviours.size()];
        levels = new double[behaviours.size()][channels.size()];
        brings = new int[behaviours.size()];
        moves = new Move[behaviours.size()][];
        int most = 0;
        for (int b = 0; b < behaviours.size(); b++) {
            Behaviour each = behaviours.get(b);
            towardsOther[b] = each.towardsOther();
            brings[b] = place.indexOf(each.brings());
            for (int c = 0; c < channels.size(); c++) {
                levels[b][c] = each.senses().getOrDefault(channels.get(c), 0.0);
            }
            List<Move> from = new ArrayList<>();
            for (Transition t : place.transitions()) {
                if (t.from().equals(each.name()) && (t.requires() == null || conditions.contains(t.requires()))) {
                    from.add(Move.of(t, place, readouts));
                }
            }
            moves[b] = from.toArray(Move[]::new);
            most = Math.max(most, from.size() * Math.max(1, others));
        }
        hazards = new CompetingHazards(most);
        touched = new boolean[others];
        timeIn = new double[behaviours.size()][others + 1];
        starts = new int[behaviours.size()][others + 1];
        latency = new double[behaviours.size()][others + 1];
        for (double[] row : latency) {
            Arrays.fill(row, Double.NaN);
        }
        int start = place.indexOf(place.start());
        if (towardsOther[start] && others == 0) {
            throw new IllegalArgumentException(
                    "Place %s begins with %s, which needs an other animal".formatted(place.name(), place.start()));
        }
        begin(start, towardsOther[start] ? 0 : NOBODY);
    }

    /// Position of the present behaviour in the place.
    public int behaviour() {
        return behaviour;
    }

    /// The animal with which the present behaviour is done; [#NOBODY].
    public int other() {
        return other;
    }

    /// How strongly the present behaviour makes a channel sense the other.
    ///
    /// @param channel position in the constructor's list
    public double level(int channel) {
        return levels[behaviour][channel];
    }

    /// Time since the phase began.
    public double clock() {
        return clock;
    }

    /// Tells the subject the present values; they hold until the next call.
    ///
    /// @param now per read-out, towards the animal in reach (or without one)
    /// @param remembered per read-out and other; the row of the animal in reach is overwritten by `now`
    public void perceive(double[] now, double[][] remembered) {
        if (other != NOBODY) {
            for (int r = 0; r < now.length; r++) {
                remembered[r][other] = now[r];
            }
        }
        hazards.clear();
        planned = Double.NaN;
        for (Move move : moves[behaviour]) {
            if (towardsOther[move.to] && other == NOBODY) {
                for (int k = 0; k < others; k++) {
                    if (move.open(touched[k])) {
                        hazards.add(move, k, share(move, k) * move.strength(remembered, k));
                    }
                }
            } else if (other == NOBODY || move.open(touched[other])) {
                hazards.add(move, towardsOther[move.to] ? other : NOBODY, share(move, other) * move.strength(now));
            }
        }
        perceived = true;
    }

    /// Total hazard of leaving the present behaviour, kHz.
    public double hazard() {
        requirePerceived();
        return hazards.total(clock, age);
    }

    /// The shorter of a planned step and [#untilEvent], which is sought only if it lies within the step.
    public double upToEvent(double step) {
        requirePerceived();
        planned = step;
        plannedUse = hazards.integral(clock, age, step);
        return plannedUse < budget ? step : Math.min(step, untilEvent());
    }

    /// Time until the behaviour changes if the values stay as perceived; infinite: never.
    public double untilEvent() {
        requirePerceived();
        return hazards.inverse(clock, age, budget);
    }

    /// Lets time pass in the present behaviour.
    ///
    /// @param step at most [#untilEvent]
    /// @return true if the behaviour changed at the end of the step
    /// @throws IllegalArgumentException if the step would pass over the event
    public boolean advance(double step) {
        requirePerceived();
        double left = budget - (step == planned ? plannedUse : hazards.integral(clock, age, step));
        planned = Double.NaN;
        if (left < -ROUNDING * Math.max(1, budget)) {
            throw new IllegalArgumentException("step of %s ms passes over an event".formatted(step));
        }
        timeIn[behaviour][column(other)] += step;
        clock += step;
        age += step;
        budget = left;
        if (left > ROUNDING * 1e-3) {
            return false;
        }
        change();
        return true;
    }

    /// The other that the last change was made with, that is, towards or away from whom; [#NOBODY].
    public int concerned() {
        return concerned;
    }

    /// What is left of the budget of the present behaviour.
    double left() {
        return budget;
    }

    /// Comes into what a change that another animal has made with this one makes of it.
    ///
    /// @param actor the other's behaviour, in the same place
    /// @param whom that other, here
    public void follow(Conduct actor, int whom) {
        touched[whom] |= actor.madeFamiliar;
        int next = brings[actor.behaviour];
        begin(next, towardsOther[next] ? whom : NOBODY);
    }

    /// Time spent, ms, by behaviour and other; the last column is nobody. Live.
    public double[][] timeIn() {
        return timeIn;
    }

    /// How often each was begun, by behaviour and other; the last column is nobody. Live.
    public int[][] starts() {
        return starts;
    }

    /// Time of the first start, ms; NaN: never. The last column is nobody. Live.
    public double[][] latency() {
        return latency;
    }

    private void requirePerceived() {
        if (!perceived) {
            throw new IllegalStateException("values must be perceived after each change of behaviour");
        }
    }

    /// The subject's share of a change: with an other that leaves it none, it makes none.
    private double share(Move move, int whom) {
        if (whom == NOBODY) {
            return 1;
        }
        return move.mutual ? initiative[whom] : Math.ceil(initiative[whom]);
    }

    private void change() {
        int chosen = hazards.pick(uniform.applyAsDouble(draws++), clock, age);
        Move move = hazards.move(chosen);
        int whom = hazards.whom(chosen);
        madeFamiliar = move.novelOnly && whom != NOBODY;
        if (madeFamiliar) {
            touched[whom] = true;
        }
        concerned = other == NOBODY ? whom : other;
        begin(move.to, whom);
    }

    private void begin(int next, int whom) {
        behaviour = next;
        other = whom;
        age = 0;
        perceived = false;
        budget = -StrictMath.log(uniform.applyAsDouble(draws++));
        int column = column(whom);
        starts[next][column]++;
        if (Double.isNaN(latency[next][column])) {
            latency[next][column] = clock;
        }
    }

    private int column(int whom) {
        return whom == NOBODY ? others : whom;
    }
}
