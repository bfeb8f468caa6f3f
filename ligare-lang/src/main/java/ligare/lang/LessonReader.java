package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.learner.Actions;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson;
import ligare.model.learner.Lesson.Sight;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Lesson.What;
import ligare.model.learner.Manner;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// Reads the groups of a study whose subjects are learners: for each a protocol, or that of the study, and by which `rule`
/// and with which `firing` (`rates` or `spikes`) it lives.
///
///     - {phase: rearing, acts: 100, sees: {action: done, from: own}, trials after: 10}
///     - {phase: watching, acts: 400, does: no action, sees: {action: any, from: other}}
///     - {phase: training, acts: 300, sees: {counterpart in: goal, from: own, delayed by: 0.3 s}, unpaired sights: 2, unpaired acts: 0}
///
/// `does` is `any action` unless it is given, `delayed by` the learner's delay; it is a whole number of the learner's steps.
final class LessonReader {
    private static final int MOST = 1_000_000;
    private static final String ANY_ACTION = "any action";
    private static final String NO_ACTION = "no action";

    private final Mapping study;
    private final @Nullable Learner learner;

    LessonReader(Mapping study, @Nullable Learner learner) {
        this.study = study;
        this.learner = learner;
    }

    List<Arm> read() {
        List<Stage> shared = study.has("protocol") ? stages(study) : List.of();
        String rule = rule(study, usualRule());
        Manner.Firing firing = firing(study, Manner.Firing.RATES);
        List<Arm> arms = new ArrayList<>();
        Arm.written(study)
                .forEach((name, from) -> {
                    List<Stage> stages = from.has("protocol") || shared.isEmpty() ? stages(from) : shared;
                    Optional<Group> group =
                            from.make(inner ->
                                    new Group(
                                            name,
                                            inner.nameOr("key", name),
                                            "",
                                            "",
                                            stages.stream().flatMap(stage -> stage.phase().stream()).toList(),
                                            List.of(),
                                            List.of(),
                                            List.of(),
                                            new Manner(rule(inner, rule), firing(inner, firing))));
                    arms.add(new Arm(name, stages, group));
                });
        return List.copyOf(arms);
    }

    /// Other manners in which a board asks the same: `rivals: {NAME: {rule: NAME}, NAME: {firing: spikes}}`.
    SequencedMap<String, Manner> rivals() {
        String rule = rule(study, usualRule());
        Manner.Firing firing = firing(study, Manner.Firing.RATES);
        return Parts.read(
                study.namedIfGiven("rivals"), (_, from) -> new Manner(rule(from, rule), firing(from, firing)));
    }

    private String usualRule() {
        return learner == null ? "" : learner.rules().firstEntry().getKey();
    }

    private static Manner.Firing firing(Mapping from, Manner.Firing otherwise) {
        return from.choiceOr("firing", Manner.Firing.class, otherwise);
    }

    private String rule(Mapping from, String otherwise) {
        return from.has("rule")
                ? Parts.refer(from, "rule", learner == null ? null : learner.rules().keySet(), "a rule of the learner")
                : otherwise;
    }

    private List<Stage> stages(Mapping from) {
        return Stage.read(
                from,
                "{phase: NAME, acts: 100}",
                (name, phase) ->
                        new Stage(
                                name, Optional.empty(), List.of(), List.of(), phase.make(inner -> phase(name, inner))));
    }

    private Phase phase(String name, Mapping from) {
        int acts = from.count("acts", "acts", 0, MOST);
        boolean does = !from.has("does") || from.choice("does", List.of(ANY_ACTION, NO_ACTION)).equals(ANY_ACTION);
        @Nullable Sight sight = from.mappingIfGiven("sees").flatMap(seen -> seen.make(this::sight)).orElse(null);
        Lesson lesson =
                new Lesson(
                        acts,
                        does,
                        sight,
                        from.has("unpaired sights") ? from.count("unpaired sights", "sights", 0, 1000) : 0,
                        from.has("unpaired acts") ? from.count("unpaired acts", "acts", 0, 1000) : 0,
                        from.has("trials after") ? from.count("trials after", "trials", 2, 1000) : 0);
        if (acts > 0 && !does && sight == null && lesson.unpairedSights() + lesson.unpairedActs() == 0)
            from.problem(
                    "acts",
                    acts + " acts in which nothing is done and nothing seen",
                    "acts that are done or seen",
                    "add sees: {action: any, from: own}, or remove does: no action");
        double length = learner == null ? 1 : learner.actions().length();
        double time = acts * (1.0 + lesson.unpairedSights() + lesson.unpairedActs()) * length;
        return new Phase(name, name, new Span(time, time), List.of(), Map.of(), List.of(), null, lesson);
    }

    private Sight sight(Mapping from) {
        return new Sight(what(from), from.choice("from", View.class), after(from));
    }

    private What what(Mapping from) {
        String which = from.either("action", "counterpart in");
        if (!which.equals("action")) return new What.Counterpart(feature(from, which, learner));
        return from.choice("action", List.of("done", "any")).equals("done") ? new What.Done() : new What.Any();
    }

    private double after(Mapping from) {
        double usual = learner == null ? 0 : learner.delay();
        int before = from.problemsSoFar();
        double after = from.quantityOr("delayed by", Dimension.TIME, usual, 0, Double.POSITIVE_INFINITY);
        if (learner != null && !learner.whole(after) && from.problemsSoFar() == before) {
            from.problem(
                    "delayed by",
                    Quantity.of(after, Dimension.TIME).toString(),
                    "a whole number of the learner's steps of " + Quantity.of(learner.step(), Dimension.TIME),
                    "write delayed by: " + Quantity.of(usual, Dimension.TIME));
        }
        return after;
    }

    /// A feature whose values can be swapped in pairs.
    static String feature(Mapping from, String key, @Nullable Learner learner) {
        if (learner == null) return from.name(key);
        List<String> even =
                learner.actions().features().stream()
                        .filter(feature -> feature.values() % 2 == 0)
                        .map(Actions.Feature::name)
                        .toList();
        return from.reference(key, even, "a feature with an even number of values");
    }
}
