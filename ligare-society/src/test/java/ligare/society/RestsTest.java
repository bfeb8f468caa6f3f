package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

/// Rests that are shared by the points of open spans: nobody lives another life for it.
class RestsTest {
    private static final Atlas ATLAS = Pairs.atlas(1);
    private static final List<Phase> PHASES = List.of(Pairs.phase("together", "cage", 30, true));
    private static final List<Companion> MATE = List.of(Pairs.mate("male"));

    private static final Intervention LATER =
            new Intervention.Drive(
                    "liking cells", new Span(1, 6), 10 * Pairs.MINUTE, List.of(new Moment("together", 0)));

    private static final Intervention FOR_LIFE = new Intervention.Express("heard", null, new Span(0.1, 3), List.of());

    private static String lives(Group group, double fraction, Rests rests) {
        return Pairs.bits(Pairs.cohort(ATLAS, group, fraction, rests).run(0, 3, 7).getFirst());
    }

    @Test
    void pointsThatDifferLaterOrForLifeLiveAsByThemselves() {
        for (Intervention open : List.of(LATER, FOR_LIFE)) {
            Group group = Pairs.group(PHASES, MATE, open);
            Rests shared = new Rests();
            String low = lives(group, 0, shared);
            String high = lives(group, 1, shared);
            assertThat(low).isEqualTo(lives(group, 0, new Rests()));
            assertThat(high).isEqualTo(lives(group, 1, new Rests())).isNotEqualTo(low);
        }
    }

    private static final List<Phase> LONG =
            List.of(
                    Pairs.phase("before", "cage", 40, true),
                    Pairs.phase("alone", "arena", 10, false),
                    Pairs.phase("together", "cage", 30, true));

    /// Whose spans open in the last of three phases live the first two once; with a mate that runs, whose own drive opens
    /// instead, too.
    @Test
    void whatIsTheSameAtAllPointsIsLivedOnce() {
        for (Group group :
                List.of(
                        Pairs.group(LONG, MATE, LATER),
                        Pairs.group(LONG, List.of(), LATER),
                        Pairs.group(LONG, List.of(Pairs.mate("male", LATER))))) {
            Rests shared = new Rests();
            List<String> seen = new ArrayList<>();
            for (double fraction : List.of(0.5, 0.0, 1.0)) {
                Set<String> phases = new TreeSet<>();
                Cohort cohort = Pairs.cohort(ATLAS, group, fraction, shared);
                String lived =
                        Pairs.bits(cohort.run(0, 3, 7, (phase, _, _, _, _) -> phases.add(phase.name())).getFirst());
                assertThat(lived).isEqualTo(lives(group, fraction, new Rests()));
                seen.add(String.join(" ", phases));
            }
            assertThat(seen).containsExactly("alone before together", "together", "together");
        }
    }

    @Test
    void whoIsWatchedLivesEverything() {
        Group group = Pairs.group(LONG, MATE, LATER);
        Rests shared = new Rests();
        Pairs.cohort(ATLAS, group, 0, shared).run(0, 3, 7);
        Set<String> phases = new TreeSet<>();
        Pairs.cohort(ATLAS, group, 1, shared).run(0, 3, 7, _ -> (phase, _, _, _, _) -> phases.add(phase.name()));
        assertThat(phases).containsExactly("alone", "before", "together");
    }

    @Test
    void whatOpensBeforeOrForLifeLeavesNothingAlike() {
        Intervention middle = new Intervention.Drive("liking cells", new Span(1, 6), 0, moments("alone", 0));
        Intervention atTheEnd =
                new Intervention.Drive("liking cells", new Span(1, 6), 0, moments("alone", 10 * Pairs.MINUTE));
        Intervention before = new Intervention.Drive("liking cells", new Span(1, 6), 0, moments("before", -1));
        Phase open = new Phase("open", "cage", new Span(1, 2), List.of(), List.of());
        assertThat(Pairs.group(LONG, MATE).alike()).isEqualTo(3);
        assertThat(Pairs.group(LONG, MATE, LATER).alike()).isEqualTo(2);
        assertThat(Pairs.group(LONG, MATE, LATER, middle).alike()).isEqualTo(1);
        assertThat(Pairs.group(LONG, MATE, atTheEnd).alike()).isEqualTo(2);
        assertThat(Pairs.group(LONG, MATE, before).alike()).isZero();
        assertThat(Pairs.group(LONG, MATE, FOR_LIFE).alike()).isZero();
        assertThat(Pairs.group(List.of(LONG.getFirst(), open, LONG.getLast()), MATE, LATER).alike()).isEqualTo(1);
        assertThat(Pairs.group(LONG, List.of(Pairs.mate("male", middle))).alike()).isEqualTo(1);
    }

    private static List<Moment> moments(String phase, double offset) {
        return List.of(new Moment(phase, offset));
    }

    @Test
    void whatIsKnownIsNotSoughtAgain() {
        Rests rests = new Rests();
        AtomicInteger sought = new AtomicInteger();
        rest(rests, Pairs.group(PHASES, MATE, LATER), 0, 1, sought);
        rest(rests, Pairs.group(PHASES, MATE, LATER), 1, 1, sought);
        assertThat(sought).as("the other end of a span that opens later").hasValue(1);
        rest(rests, Pairs.group(PHASES, MATE, LATER), 1, 2, sought);
        assertThat(sought).as("another animal").hasValue(2);
        rest(rests, Pairs.group(PHASES, MATE, FOR_LIFE), 0, 1, sought);
        rest(rests, Pairs.group(PHASES, MATE, FOR_LIFE), 1, 1, sought);
        assertThat(sought).as("another life").hasValue(4);
    }

    private static void rest(Rests rests, Group group, double fraction, int animal, AtomicInteger sought) {
        Prepared prepared = Pairs.cohort(ATLAS, group, fraction, rests).subject;
        Block block = new Block(prepared.program(), prepared.layout(), 1);
        QuasiStationary kernel = new QuasiStationary(prepared.program(), prepared.layout(), block, Cohort.TOLERANCE);
        rests.settle(prepared, List.of(Randomness.of(animal)), block, kernel, sought::incrementAndGet);
    }
}
