package ligare.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson.View;
import ligare.model.measure.Measure;
import ligare.model.measure.ResponseClass;
import ligare.model.measure.ResponseClass.Criterion;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import org.jspecify.annotations.Nullable;

/// Reads how the cells of learners are sorted, and what is measured of them.
///
///     classification:
///       criterion: {alpha: 0.05, excited: 3 Hz, inhibited: 1.5 Hz, of the best: 50 %}
///       classes: {mirror: {doing: excited, seeing: excited}, anti: {doing: excited, seeing its own: inhibited}}
///     measures:
///       mirror: {share of cells: mirror, in: LAYER, seen from: own, tested after: PHASE}         also `among: CLASS`, `blank: true`
///       match: {match in: LAYER, seen from: own, tested after: PHASE}                            also `counterpart in: FEATURE`, `ahead: 1`
///       rise: {resonance in: LAYER, seen from: own, tested after: PHASE}
///       own from other: {decoding in: LAYER, trained on: {seeing: 1}, tested on: {doing: 1}, tested after: PHASE}     actions from 1
///
/// A class may ask for `effective: identical`, `overlapping` or `disjoint`: how the actions that drive a cell when done and when seen
/// lie to each other.
final class CellMeasureReader {
    private static final String SHARE = "share of cells";
    private static final String MATCH = "match in";
    private static final String RESONANCE = "resonance in";
    private static final String DECODING = "decoding in";

    /// The forms of a measure of cells.
    static final String[] FORMS = {SHARE, MATCH, RESONANCE, DECODING};

    private final @Nullable Learner learner;
    private final List<Arm> arms;
    private final Map<String, ResponseClass> classes;
    private final List<String> named;
    private final Criterion criterion;

    /// @param from the study, of which the block `classification` is read
    CellMeasureReader(Mapping from, @Nullable Learner learner, List<Arm> arms) {
        this.learner = learner;
        this.arms = arms;
        Optional<Mapping> block = from.mappingIfGiven("classification");
        criterion =
                block.flatMap(cells -> cells.mapping("criterion").make(CellMeasureReader::criterion))
                        .orElseGet(() -> new Criterion(0.05, 0, 0, 1));
        Map<String, Mapping> written = block.map(cells -> cells.named("classes")).orElse(Map.of());
        classes = Parts.read(written, CellMeasureReader::cellClass);
        named = List.copyOf(written.keySet());
    }

    private static Criterion criterion(Mapping from) {
        double any = Double.POSITIVE_INFINITY;
        return new Criterion(
                from.number("alpha", Mapping.POSITIVE, 1),
                from.quantity("excited", Dimension.RATE, 0, any),
                from.quantity("inhibited", Dimension.RATE, 0, any),
                from.number("of the best", Mapping.POSITIVE, 1));
    }

    private static ResponseClass cellClass(String name, Mapping from) {
        return new ResponseClass(
                name,
                response(from, "doing"),
                response(from, "seeing"),
                response(from, "seeing its own"),
                from.has("effective") ? from.choice("effective", ResponseClass.Overlap.class) : null);
    }

    private static ResponseClass.@Nullable Response response(Mapping from, String key) {
        return from.has(key) ? from.choice(key, ResponseClass.Response.class) : null;
    }

    Measure read(String form, String name, Mapping from) {
        String phase = phase(from);
        return switch (form) {
            case SHARE ->
                    new Measure.CellShare(
                            name,
                            layer(from, "in"),
                            cellClass(from, SHARE),
                            from.has("among") ? cellClass(from, "among") : null,
                            view(from),
                            from.truth("blank", false),
                            criterion,
                            phase);
            case MATCH ->
                    new Measure.Match(
                            name,
                            layer(from, MATCH),
                            from.has("counterpart in") ? LessonReader.feature(from, "counterpart in", learner) : null,
                            view(from),
                            from.has("ahead") ? ahead(from) : null,
                            phase);
            case DECODING ->
                    new Measure.Decoding(
                            name,
                            layer(from, DECODING),
                            shown(from.mapping("trained on")),
                            shown(from.mapping("tested on")),
                            view(from),
                            phase);
            default -> new Measure.Resonance(name, layer(from, RESONANCE), view(from), criterion, phase);
        };
    }

    private Measure.Shown shown(Mapping from) {
        String how = from.either("doing", "seeing");
        int most = learner == null ? Integer.MAX_VALUE : learner.actions().count();
        return new Measure.Shown(how.equals("doing"), from.count(how, "action", 1, most) - 1);
    }

    private int ahead(Mapping from) {
        int most = learner == null ? Integer.MAX_VALUE : learner.actions().phases() - 1;
        long ahead = from.serial("ahead");
        if (Math.abs(ahead) > most) {
            from.problem(
                    "ahead",
                    String.valueOf(ahead),
                    "a number of phases from -%d to %d".formatted(most, most),
                    "write ahead: 1");
        }
        return (int) Math.clamp(ahead, -most, most);
    }

    private ResponseClass cellClass(Mapping from, String key) {
        String name = Parts.refer(from, key, named, "a class of cells of this study");
        return classes.getOrDefault(name, new ResponseClass(name, null, null, null, null));
    }

    private String layer(Mapping from, String key) {
        return Parts.refer(from, key, learner == null ? null : learner.commanded(), "a layer that is tuned to command");
    }

    private static View view(Mapping from) {
        return from.choiceOr("seen from", View.class, View.OWN);
    }

    /// A phase that ends in trials, in at least one group.
    private String phase(Mapping from) {
        List<String> tested =
                arms.stream()
                        .flatMap(arm -> arm.stages().stream())
                        .filter(CellMeasureReader::maybeTested)
                        .map(Stage::name)
                        .distinct()
                        .toList();
        return Parts.refer(
                from,
                "tested after",
                arms.isEmpty() ? null : tested,
                "a phase of the protocol that has trials after it");
    }

    /// Whether the phase ends in trials; also true where it could not be read.
    static boolean maybeTested(Stage stage) {
        return stage.phase().map(Phase::tested).orElse(true);
    }
}
