package ligare.society;

import static ligare.society.Pairs.bits;
import static ligare.society.Pairs.cohort;
import static ligare.society.Pairs.drive;
import static ligare.society.Pairs.group;
import static ligare.society.Pairs.mate;
import static ligare.society.Pairs.mateOf;
import static ligare.society.Pairs.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import org.junit.jupiter.api.Test;

/// Two running animals: what they do is of both, what reaches one of the other is what they do.
class PairTest {
    private static final Atlas FEELING = Pairs.atlas(0.7);
    private static final Atlas BLIND = Pairs.atlas(0);
    private static final List<Phase> TOGETHER = List.of(phase("company", "cage", 180, true));
    private static final int HUDDLE = 2;
    private static final int ATTACK = 3;
    private static final int ATTACKED = 4;

    /// Animals whose liking shows, and excites what touch excites.
    private static final List<Ethogram.State> SHOWING =
            List.of(new Ethogram.State("eager", Map.of("touch", 0.5), new Ethogram.Display("liking", 1, 4), null));

    @Test
    void exchangingTheTwoExchangesTheirRecordings() {
        exchanges(FEELING);
        exchanges(Pairs.atlas(0.7, SHOWING));
    }

    private static void exchanges(Atlas atlas) {
        Group she = group(TOGETHER, List.of(mate("female")), drive("company", 60));
        Group he = group(TOGETHER, List.of(mate("female", drive("company", 60))));
        List<Recording> one = cohort(atlas, she).run(0, 4, 9);
        Cohort other = cohort(atlas, he);
        List<Recording> exchanged =
                new CohortRun(other, 0, 4, new Exchanged(other, 9), false, _ -> Probe.NONE).execute();
        for (int i = 0; i < one.size(); i++) {
            assertThat(bits(mateOf(exchanged.get(i)))).isEqualTo(bits(one.get(i)));
            assertThat(bits(exchanged.get(i))).isEqualTo(bits(mateOf(one.get(i))));
            assertThat(bits(one.get(i))).isNotEqualTo(bits(mateOf(one.get(i))));
        }
    }

    /// The subject draws what the mate drew, and the other way round.
    private static final class Exchanged extends CohortRun.Streams {
        private final Cohort cohort;

        Exchanged(Cohort cohort, long seed) {
            super(cohort, seed);
            this.cohort = cohort;
        }

        @Override
        Randomness of(int subject, Prepared animal) {
            return super.of(subject, animal.companions() ? cohort.subject : cohort.companions.getFirst());
        }
    }

    @Test
    void whatBothDoTakesBothTheSameTimeAndAnAttackIsSufferedAsLong() {
        for (String place : List.of("cage", "arena")) {
            List<Phase> phases = List.of(phase("company", place, 600, true));
            double attacks = 0;
            for (Recording subject : cohort(FEELING, group(phases, List.of(mate("male")))).run(0, 4, 3)) {
                double[][] hers = subject.phases().getFirst().timeIn();
                double[][] his = mateOf(subject).phases().getFirst().timeIn();
                assertThat(hers[HUDDLE][0]).isPositive().isEqualTo(his[HUDDLE][0]);
                assertThat(hers[ATTACK][0]).isEqualTo(his[ATTACKED][0]);
                assertThat(hers[ATTACKED][0]).isEqualTo(his[ATTACK][0]);
                attacks += his[ATTACK][0];
            }
            // Who is tethered begins nothing.
            assertThat(attacks > 0).isEqualTo(place.equals("cage"));
        }
    }

    @Test
    void aTetheredMateThatRunsIsSensedAsAStimulusAnimalIs() {
        List<Phase> phases = List.of(phase("test", "arena", 240, true));
        Watch running = new Watch();
        Watch stimulus = new Watch();
        Recording with = cohort(BLIND, group(phases, List.of(mate("male")))).run(0, 1, 5, running).getFirst();
        Recording without = cohort(BLIND, group(phases, List.of())).run(0, 1, 5, stimulus).getFirst();
        assertThat(running.senses).hasSizeGreaterThan(50).isEqualTo(stimulus.senses);
        assertThat(running.doses).hasSameSizeAs(stimulus.doses);
        for (int i = 0; i < running.doses.size(); i++) {
            assertThat(running.doses.get(i)).isCloseTo(stimulus.doses.get(i), within(1e-3));
        }
        double heard = word(without, "test");
        assertThat(word(with, "test")).isCloseTo(heard, within(0.01 * heard));
        assertThat(heard).isGreaterThan(1.2 * word(resting(), "test"));
    }

    private static Recording resting() {
        return cohort(BLIND, group(List.of(phase("test", "arena", 240, false)), List.of())).run(0, 1, 5).getFirst();
    }

    /// What lane 0 sensed in each bout, and for how long, ms.
    private static final class Watch implements Probe {
        private final List<List<Object>> senses = new ArrayList<>();
        private final List<Double> doses = new ArrayList<>();
        private boolean began = true;

        @Override
        public void began(Phase phase, int lane, double time, int behaviour, int other) {
            began = true;
        }

        @Override
        public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
            if (began) {
                List<Object> levels = new ArrayList<>();
                for (double[] channel : block.sense) {
                    levels.add(channel[0]);
                }
                for (boolean[] unit : block.code) {
                    levels.add(unit[0]);
                }
                senses.add(levels);
                doses.add(0.0);
                began = false;
            }
            doses.set(doses.size() - 1, doses.getLast() + step);
        }
    }

    @Test
    void whatIsDoneToOneReachesTheOtherThroughItsActsAlone() {
        Group untouched = group(TOGETHER, List.of(mate("male")));
        Group drugged = group(TOGETHER, List.of(mate("male", drive("company", 180))));
        List<Recording> blind = cohort(BLIND, untouched).run(0, 4, 7);
        List<Recording> blindDrugged = cohort(BLIND, drugged).run(0, 4, 7);
        List<Recording> feeling = cohort(FEELING, untouched).run(0, 4, 7);
        List<Recording> feelingDrugged = cohort(FEELING, drugged).run(0, 4, 7);
        double moved = 0;
        for (int i = 0; i < 4; i++) {
            assertThat(liking(mateOf(blindDrugged.get(i)))).isGreaterThan(1.5 * liking(mateOf(blind.get(i))));
            double huddled = huddled(blind.get(i));
            assertThat(huddled(blindDrugged.get(i))).isCloseTo(huddled, within(1e-6 * huddled));
            double heard = word(blind.get(i), "company");
            assertThat(word(blindDrugged.get(i), "company")).isCloseTo(heard, within(0.01 * heard));
            moved += (word(feelingDrugged.get(i), "company") - word(feeling.get(i), "company")) / heard / 4;
        }
        assertThat(moved).isGreaterThan(0.1);
    }

    /// Acts are blind, so what the drug changes in the mate reaches the subject by what he shows, and only while he is in reach.
    @Test
    void howAnAnimalIsShowsToWhomItIsInReachOf() {
        Group untouched = group(TOGETHER, List.of(mate("male")));
        Group drugged = group(TOGETHER, List.of(mate("male", drive("company", 180))));
        Atlas atlas = Pairs.atlas(0, SHOWING);
        List<Recording> plain = cohort(atlas, untouched).run(0, 4, 7);
        List<Recording> shown = cohort(atlas, drugged).run(0, 4, 7);
        for (int i = 0; i < 4; i++) {
            assertThat(huddled(shown.get(i))).isCloseTo(huddled(plain.get(i)), within(1e-6 * huddled(plain.get(i))));
            assertThat(touched(shown.get(i), Pairs.MATE)).isGreaterThan(1.05 * touched(plain.get(i), Pairs.MATE));
            assertThat(touched(shown.get(i), "")).isCloseTo(touched(plain.get(i), ""), within(1e-12));
        }
    }

    private static double touched(Recording recording, String other) {
        PhaseRecord record = recording.phases().getFirst();
        return record.rate()[record.populations().indexOf("touch cells")][record.others().indexOf(other)];
    }

    @Test
    void untilTheyMeetNothingDoneToOneChangesABitOfTheOther() {
        List<Phase> phases =
                List.of(
                        phase("alone", "cage", 60, false),
                        phase("company", "cage", 60, true),
                        phase("parted", "cage", 60, false));
        Group untouched = group(phases, List.of(mate("male")));
        Group drugged = group(phases, List.of(mate("male", drive("alone", 90))));
        List<Recording> before = cohort(FEELING, untouched).run(0, 3, 2);
        List<Recording> after = cohort(FEELING, drugged).run(0, 3, 2);
        for (int i = 0; i < 3; i++) {
            List<PhaseRecord> one = before.get(i).phases();
            List<PhaseRecord> other = after.get(i).phases();
            assertThat(bits(other.get(0))).isEqualTo(bits(one.get(0)));
            assertThat(bits(other.get(1))).isNotEqualTo(bits(one.get(1)));
            PhaseRecord his = mateOf(before.get(i)).phases().getFirst();
            assertThat(bits(mateOf(after.get(i)).phases().getFirst())).isNotEqualTo(bits(his));
        }
    }

    @Test
    void blocksChangeNoBitOfEither() {
        Cohort cohort = cohort(FEELING, group(TOGETHER, List.of(mate("male"))));
        List<Recording> together = cohort.run(0, 4, 11);
        List<Recording> apart = new ArrayList<>(cohort.run(0, 1, 11));
        apart.addAll(cohort.run(1, 3, 11));
        for (int i = 0; i < 4; i++) {
            assertThat(bits(apart.get(i))).isEqualTo(bits(together.get(i)));
            assertThat(bits(mateOf(apart.get(i)))).isEqualTo(bits(mateOf(together.get(i))));
        }
    }

    @Test
    void lookingAtEverybodyChangesNoBit() {
        Cohort cohort = cohort(FEELING, group(TOGETHER, List.of(mate("male"))));
        Keeper his = new Keeper();
        Keeper hers = new Keeper();
        Recording seen = cohort.run(0, 1, 11, (String animal) -> animal.equals(Pairs.MATE) ? his : hers).getFirst();
        Recording unseen = cohort.run(0, 1, 11).getFirst();
        assertThat(bits(seen)).isEqualTo(bits(unseen));
        assertThat(bits(mateOf(seen))).isEqualTo(bits(mateOf(unseen)));
        assertThat(hers.states.keySet()).isNotEmpty().isEqualTo(his.states.keySet());
    }

    /// In company and apart from each other.
    @Test
    void amomentOfTheMateIsTheOneThatItLivedThroughToTheLastBit() {
        List<Phase> phases = List.of(phase("company", "cage", 60, true), phase("parted", "cage", 60, false));
        Cohort cohort = cohort(FEELING, group(phases, List.of(mate("male"))));
        Keeper his = new Keeper();
        Keeper hers = new Keeper();
        cohort.run(0, 1, 11, (String animal) -> animal.equals(Pairs.MATE) ? his : hers);
        for (double wanted : new double[] {20 * Pairs.MINUTE, 90 * Pairs.MINUTE}) {
            SubjectMoment moment = cohort.at(0, 11, wanted, Pairs.MATE);
            assertThat(moment.time()).isLessThanOrEqualTo(wanted);
            assertThat(moment.state()).isEqualTo(his.states.get(moment.time())).isNotNull();
            assertThat(moment.state()).isNotEqualTo(hers.states.get(moment.time()));
        }
    }

    /// The slow state at every step's end, by time.
    private static final class Keeper implements Probe {
        private final Map<Double, double[]> states = new HashMap<>();
        private double time;

        @Override
        public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
            time += step;
            double[] state = new double[block.state.length];
            Arrays.setAll(state, c -> block.state[c][lane]);
            states.put(time, state);
        }
    }

    @Test
    void eachHasTheReceptorsOfItsOwnSex() {
        Recording subject = cohort(FEELING, group(TOGETHER, List.of(mate("male")))).run(0, 1, 1).getFirst();
        double hers = subject.phases().getFirst().density()[0][0];
        double his = mateOf(subject).phases().getFirst().density()[0][0];
        // Log-normal factors of 0.2 around 1 and 0.3: six standard deviations apart.
        assertThat(hers).isGreaterThan(1.5 * his);
    }

    private static double huddled(Recording recording) {
        return recording.phases().getFirst().timeIn()[HUDDLE][0];
    }

    private static double word(Recording recording, String phase) {
        PhaseRecord record = recording.phases().stream().filter(p -> p.phase().equals(phase)).findFirst().orElseThrow();
        return record.concentration()[0][0];
    }

    private static double liking(Recording recording) {
        PhaseRecord record = recording.phases().getFirst();
        return record.rate()[record.populations().indexOf("liking cells")][record.others().indexOf("")];
    }
}
