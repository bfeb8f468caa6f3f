package ligare.society;

import java.util.Arrays;
import java.util.List;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Easing;
import ligare.model.behaviour.Ethogram.State;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// How far the states of stimulus animals still hold, which what the subjects do with them eases, as [Easing] says.
final class Eased {
    private final List<List<State>> stated;

    /// By behaviour of the subject, other and state of it: per ms, how fast the state ends.
    private final double[][][] speed;

    /// By lane, other and state of it.
    private final double[][][] degree;

    private Eased(List<List<State>> stated, double[][][] speed, int lanes) {
        this.stated = stated;
        this.speed = speed;
        degree = new double[lanes][stated.size()][];
        for (double[][] lane : degree) {
            Arrays.setAll(lane, k -> new double[stated.get(k).size()]);
            for (double[] other : lane) {
                Arrays.fill(other, 1);
            }
        }
    }

    /// Those of a phase; null: none of its states can be eased.
    static @Nullable Eased of(Ethogram ethogram, Ethogram.Place place, Phase phase, int lanes) {
        List<List<State>> stated =
                phase.others().stream()
                        .map(other ->
                                phase.states().getOrDefault(other, List.of()).stream().map(ethogram::state).toList())
                        .toList();
        if (stated.stream().flatMap(List::stream).allMatch(state -> state.easing() == null)) {
            return null;
        }
        double[][][] speed = new double[place.behaviours().size()][stated.size()][];
        for (int b = 0; b < speed.length; b++) {
            Behaviour subjects = place.behaviours().get(b);
            Behaviour others = place.behaviours().get(place.indexOf(subjects.brings()));
            for (int k = 0; k < stated.size(); k++) {
                speed[b][k] = stated.get(k).stream().mapToDouble(state -> speed(state.easing(), others)).toArray();
            }
        }
        return new Eased(stated, speed, lanes);
    }

    private static double speed(@Nullable Easing easing, Behaviour others) {
        return easing == null ? 0 : others.senses().getOrDefault(easing.by(), 0.0) / easing.within();
    }

    /// Lets time pass, ms, while a lane's subject does something with the other in reach.
    void pass(int lane, int behaviour, int other, double time) {
        if (other == Conduct.NOBODY) {
            return;
        }
        double[] left = degree[lane][other];
        for (int s = 0; s < left.length; s++) {
            left[s] *= StrictMath.exp(-speed[behaviour][other][s] * time);
        }
    }

    /// What the other in reach makes a lane's subject sense less than at first.
    double lost(int lane, int other, String channel) {
        double lost = 0;
        for (int s = 0; other != Conduct.NOBODY && s < stated.get(other).size(); s++) {
            lost += (1 - degree[lane][other][s]) * stated.get(other).get(s).senses().getOrDefault(channel, 0.0);
        }
        return lost;
    }
}
