package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import ligare.study.score.Fixture;
import org.junit.jupiter.api.Test;

/// Who runs when the others of a study are to run.
class RunningOthersTest {
    private static final Ethogram ETHOGRAM =
            new Ethogram(
                    "ethogram",
                    "",
                    List.of(place("free", false, 0.5), place("tethered", false, 1), place("watched", true, 1)),
                    List.of(),
                    Map.of(),
                    new Ethogram.Variation("liking", 0, 0),
                    List.of());

    private static Place place(String name, boolean inCompany, double initiative) {
        Behaviour start = new Behaviour("start", inCompany, Map.of(), "start");
        return new Place(name, "start", List.of(start), List.of(), initiative);
    }

    private static Phase phase(String place, String... others) {
        return new Phase(place + " " + others.length, place, new Span(1, 1), List.of(others), List.of());
    }

    private static Companion animal(String name) {
        return new Companion(name, "vole", "male", Map.of(), List.of());
    }

    private static Group group(List<Companion> companions, List<Companion> stimuli, Phase... phases) {
        return new Group("group", "key", "vole", "female", List.of(phases), List.of(), companions, stimuli, null);
    }

    private static RunningOthers of(Group... groups) {
        return RunningOthers.of(Fixture.study(groups), ETHOGRAM);
    }

    private static Stream<String> running(RunningOthers others, int group) {
        return others.study().groups().get(group).companions().stream().map(Companion::name);
    }

    @Test
    void whoseSexIsSaidRunsUntreatedWhereverItIsMetAndNothingElseChanges() {
        Group met =
                group(List.of(), List.of(animal("a"), animal("b")), phase("free", "a"), phase("tethered", "a", "b"));
        Group alone = group(List.of(), List.of(), phase("free"));
        RunningOthers others = of(met, alone);
        assertThat(others.running()).containsExactly("a", "b");
        assertThat(others.stimuli()).isEmpty();
        assertThat(running(others, 0)).containsExactly("a", "b");
        Group now = others.study().groups().getFirst();
        assertThat(now.stimuli()).isEmpty();
        assertThat(now.companions()).containsExactly(animal("a"), animal("b"));
        assertThat(now.everything()).isEmpty();
        assertThat(now.phases()).isEqualTo(met.phases());
        assertThat(now.key()).isEqualTo("key");
        assertThat(others.study().key()).isEqualTo("key of study");
        assertThat(others.study().groups().getLast()).isEqualTo(alone);
    }

    @Test
    void aStudyInWhichSomebodyRunsIsLeftAsItIs() {
        Group given = group(List.of(animal("a")), List.of(), phase("free", "a"));
        Group stimulus = group(List.of(), List.of(animal("a")), phase("free", "a"));
        RunningOthers others = of(given, stimulus);
        assertThat(others.study().groups()).containsExactly(given, stimulus);
        assertThat(others.running()).isEmpty();
        assertThat(others.stimuli()).containsEntry("a", "the study itself says who runs");
    }

    @Test
    void whoIsDescribedByAStateInOneGroupStaysAStimulusInAll() {
        Phase distressed =
                new Phase(
                        "d", "free", new Span(1, 1), List.of("a"), Map.of("a", List.of("sad")), List.of(), null, null);
        RunningOthers others =
                of(
                        group(List.of(), List.of(animal("a")), phase("free", "a")),
                        group(List.of(), List.of(animal("a")), distressed));
        assertThat(others.running()).isEmpty();
        assertThat(others.stimuli()).containsEntry("a", "described as sad");
    }

    @Test
    void nobodyChoosesBetweenAnAnimalAndAStimulus() {
        RunningOthers others =
                of(
                        group(
                                List.of(),
                                List.of(animal("a"), animal("b"), animal("alone")),
                                phase("free", "a"),
                                phase("tethered", "a", "b"),
                                phase("tethered", "b", "unknown"),
                                phase("free", "alone")));
        assertThat(others.running()).containsExactly("alone");
        assertThat(others.stimuli())
                .containsEntry("unknown", "of what sex it is, the study does not say")
                .containsEntry("b", "met beside unknown")
                .containsEntry("a", "met beside b");
    }

    @Test
    void ofThreeThatMoveFreelyAndOfThoseThatCannotBeAloneNobodyRuns() {
        RunningOthers crowd = of(group(List.of(), List.of(animal("a"), animal("b")), phase("free", "a", "b")));
        assertThat(crowd.running()).isEmpty();
        assertThat(crowd.stimuli()).containsEntry("a", "2 others move freely in the free");
        RunningOthers alone = of(group(List.of(), List.of(animal("a")), phase("watched", "a"), phase("free")));
        assertThat(alone.stimuli()).containsEntry("a", "nobody can be alone in the watched");
        assertThat(of(group(List.of(), List.of(animal("a")), phase("free", "a"), phase("watched", "a"))).running())
                .containsExactly("a");
    }

    @Test
    void whatIsCalledAsTheCueOfAPlaceIsAThing() {
        Phase cued = new Phase("c", "free", new Span(1, 1), List.of(), Map.of(), List.of(), "floor", null);
        RunningOthers others = of(group(List.of(), List.of(), cued, phase("tethered", "floor")));
        assertThat(others.running()).isEmpty();
        assertThat(others.stimuli()).isEmpty();
    }
}
