package ligare.society;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.Transition;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Readout;
import ligare.model.circuit.Release;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Signal;
import ligare.model.measure.Recording;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.subject.Species;
import ligare.model.unit.Span;

/// A made-up atlas small enough to run a pair in milliseconds: touch releases a word, which depolarises the cells that are read
/// as liking, as does who is in reach.
final class Pairs {
    static final double MINUTE = Toys.MINUTE;
    static final double NEVER = Double.POSITIVE_INFINITY;
    static final String MATE = "mate";

    private Pairs() {}

    /// Animals that show nothing but what they do.
    ///
    /// @param liking exponent of liking in every hazard; 0: acts are blind to what the circuit computes
    static Atlas atlas(double liking) {
        return atlas(liking, List.of());
    }

    /// @param states that show
    static Atlas atlas(double liking, List<Ethogram.State> states) {
        Effect depolarised = new Effect(new Signal.OfReceptor("heard"), new Effect.Target.Bias(), 4);
        Circuit circuit =
                Toys.circuit(
                        List.of(
                                population("identity cells", 12, 6, Map.of()),
                                population("touch cells", 1, 8, Map.of()),
                                population("liking cells", 1, 10, Map.of("heard", 1.0), depolarised)),
                        List.of(new Projection("known", "identity cells", "liking cells", 60, 100, 1, null, Map.of())),
                        List.of(
                                new SensoryInput("identity", "identity cells", 12, true),
                                new SensoryInput("touch", "touch cells", 10, false)),
                        List.of(new Release("word", "touch cells", "region", 0.001, Map.of(), null)),
                        List.of(
                                new Readout(
                                        "liking",
                                        "liking cells",
                                        50,
                                        0.02,
                                        0,
                                        MINUTE,
                                        "touch",
                                        Double.POSITIVE_INFINITY,
                                        Double.POSITIVE_INFINITY)),
                        null);
        Species species =
                Toys.species(0.2, List.of(new Species.Density("heard", "region", Map.of("female", 1.0, "male", 0.3))));
        Ethogram ethogram =
                new Ethogram(
                        "ethogram",
                        "",
                        List.of(place("cage", 0.5, liking), place("arena", 1, liking)),
                        states,
                        Map.of(),
                        new Ethogram.Variation("liking", 0.2, 0.4),
                        List.of());
        return Toys.atlas(
                Toys.word(100, 0), List.of(Toys.receptor("heard", 1, 0)), circuit, species, List.of(ethogram));
    }

    private static Place place(String name, double initiative, double liking) {
        Map<String, Double> reach = Map.of("identity", 1.0);
        return new Place(
                name,
                "apart",
                List.of(
                        new Behaviour("apart", false, Map.of(), "apart"),
                        new Behaviour("near", true, reach, "near"),
                        new Behaviour("huddle", true, Map.of("identity", 1.0, "touch", 1.0), "huddle"),
                        new Behaviour("attack", true, reach, "attacked"),
                        new Behaviour("attacked", true, reach, "attack")),
                List.of(
                        move("apart", "near", 0.01, 0.3 * liking, NEVER),
                        move("near", "apart", 0.02, -0.3 * liking, NEVER),
                        move("near", "huddle", 0.02, liking, NEVER),
                        move("huddle", "near", 0.01, -liking, 5 * MINUTE),
                        move("near", "attack", 0.002, -liking, NEVER),
                        move("attack", "near", 0.2, 0, NEVER),
                        move("attacked", "apart", 0.05, 0, NEVER)),
                initiative);
    }

    private static Transition move(String from, String to, double perSecond, double exponent, double settling) {
        return new Change(from, to, perSecond / 1000).driven("liking", exponent).settling(settling).made();
    }

    private static Population population(
            String name, int units, double bias, Map<String, Double> expresses, Effect... effects) {
        return new Population(name, name, "region", "cell", 100, units, bias, expresses, null, Arrays.asList(effects));
    }

    /// A stretch in a place, with the mate or without.
    static Phase phase(String name, String place, double minutes, boolean mate) {
        Span length = new Span(minutes * MINUTE, minutes * MINUTE);
        return new Phase(name, place, length, mate ? List.of(MATE) : List.of(), List.of());
    }

    /// Excites what is read as liking, strongly.
    static Intervention drive(String phase, double minutes) {
        return new Intervention.Drive("liking cells", new Span(6, 6), minutes * MINUTE, List.of(new Moment(phase, 0)));
    }

    /// A mate that runs.
    static Companion mate(String sex, Intervention... interventions) {
        return new Companion(MATE, "species", sex, Map.of(), List.of(interventions));
    }

    /// A group of females.
    static Group group(List<Phase> phases, List<Companion> companions, Intervention... interventions) {
        return new Group(
                "group", "group", "species", "female", phases, List.of(interventions), companions, List.of(), null);
    }

    static Cohort cohort(Atlas atlas, Group group) {
        return cohort(atlas, group, 0.5, new Rests());
    }

    static Cohort cohort(Atlas atlas, Group group, double fraction, Rests rests) {
        Study study =
                new Study(
                        "study",
                        "study",
                        "",
                        "circuit",
                        "ethogram",
                        4,
                        1,
                        List.of(group),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        new LinkedHashMap<>());
        return new Cohort(atlas, study, group, fraction, Cohort.TOLERANCE, rests);
    }

    /// What the mate did and felt.
    static Recording mateOf(Recording recording) {
        Recording mate = recording.companions().get(MATE);
        if (mate == null) {
            throw new AssertionError("no mate ran");
        }
        return mate;
    }

    /// All numbers of a recording but of whom; equal texts are equal bits.
    static String bits(Recording recording) {
        StringBuilder bits = new StringBuilder();
        for (Recording.PhaseRecord phase : recording.phases()) {
            bits.append(bits(phase)).append('\n');
        }
        return bits.toString();
    }

    static String bits(Recording.PhaseRecord phase) {
        return Arrays.deepToString(
                new Object[] {
                    phase.phase(),
                    phase.timeIn(),
                    phase.count(),
                    phase.latency(),
                    phase.concentration(),
                    phase.rate(),
                    phase.density()
                });
    }
}
