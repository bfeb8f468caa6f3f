package ligare.society;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;

/// A place with a centre, in which one is near others or huddles with them as one value has it.
final class Arena {
    static final double NEVER = Double.POSITIVE_INFINITY;
    static final List<String> VALUE = List.of("value");
    static final int CENTRE = 0;
    static final int NEAR = 1;
    static final int HUDDLE = 2;

    private Arena() {}

    static Change move(String from, String to, double rate, double exponent) {
        return new Change(from, to, rate).driven("value", exponent);
    }

    static Place place(Change... changes) {
        return place("centre", changes);
    }

    static Place place(String start, Change... changes) {
        return new Place(
                "arena",
                start,
                List.of(
                        new Behaviour("centre", false, Map.of(), "centre"),
                        new Behaviour("near", true, Map.of(), "near"),
                        new Behaviour("huddle", true, Map.of("touch", 1.0), "huddle")),
                Arrays.stream(changes).map(Change::made).toList(),
                1);
    }

    /// One that enters a place with tethered others.
    static Conduct enter(Place place, int others, long seed, String... conditions) {
        double[] initiative = new double[others];
        Arrays.fill(initiative, 1);
        return new Conduct(place, VALUE, List.of(), initiative, List.of(conditions), Randomness.of(seed)::uniform);
    }

    /// Lets it act until a time.
    ///
    /// @param value of each other
    static void live(Conduct conduct, double[] value, double until) {
        double[] now = new double[1];
        double[][] remembered = {value.clone()};
        while (conduct.clock() < until - 1e-6) {
            now[0] = conduct.other() == Conduct.NOBODY ? 0 : value[conduct.other()];
            conduct.perceive(now, remembered);
            conduct.advance(Math.min(conduct.untilEvent(), until - conduct.clock()));
        }
    }
}
