package ligare.lang;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.evidence.Status;
import ligare.model.learner.Learner;
import ligare.model.learner.Manner;
import org.jspecify.annotations.Nullable;

/// Reads a study, or the study part of a finding: `question`, `circuit`, `ethogram`, `species`, `sex`, `protocol`,
/// `interventions`, `others`, `groups`, `measures`, `compare`, `preferences`, `findings`, `subjects`, `seed`, `key`.
///
/// With `learner` in the place of `circuit` and `ethogram` its subjects are learners: see [LessonReader] and
/// [CellMeasureReader].
///
/// A group may have its own `species`, `sex`, `protocol`, `interventions` and `others` (see [CompanionReader]); interventions of
/// the study apply to every group, those of the group come on top. One reader reads one study.
final class StudyReader {
    private static final int SUBJECTS = 24;
    private static final int MOST_SUBJECTS = 1_000_000;
    private static final String DESIGN = "assumed, because it is the design of this study";

    private final Mapping from;
    private final Known known;
    private final Optional<String> learner;
    private final SequencedMap<String, Manner> rivals;
    private final Optional<String> circuit;
    private final Optional<Ethogram> ethogram;
    private final List<Arm> arms;
    private final MeasureReader measures;

    StudyReader(Mapping from, Known known) {
        this.from = from;
        this.known = known;
        if (from.keys().contains("learner")) {
            this.circuit = Optional.empty();
            this.ethogram = Optional.empty();
            this.learner = from.make(study -> known.refer(study, "learner", Kind.LEARNER));
            @Nullable Learner described = learner.map(known.learners::get).orElse(null);
            LessonReader lessons = new LessonReader(from, described);
            this.arms = lessons.read();
            this.rivals = lessons.rivals();
            this.measures = new MeasureReader(known, arms, new CellMeasureReader(from, described, arms));
            this.measures.read(from.named("measures"));
            return;
        }
        this.learner = Optional.empty();
        this.rivals = Collections.emptyNavigableMap();
        this.circuit = from.make(study -> known.refer(study, "circuit", Kind.CIRCUIT));
        this.ethogram =
                from.make(study -> known.refer(study, "ethogram", Kind.ETHOGRAM))
                        .flatMap(name -> Optional.ofNullable(known.ethograms.get(name)));
        checkReadouts();
        ProtocolReader protocols = new ProtocolReader(ethogram);
        InterventionReader interventions = new InterventionReader(known, circuit);
        this.arms = new GroupReader(from, known, ethogram, protocols, interventions).read();
        this.measures = new MeasureReader(known, circuit, ethogram, arms);
        this.measures.read(from.named("measures"));
    }

    /// Reads a file that is a study. Its doses and times are its author's choice unless the file says otherwise.
    static Study ofFile(String name, Mapping from, Known known) {
        from.unlessSourced(DESIGN, Status.ASSUMED);
        return new StudyReader(from, known).read(name);
    }

    /// Its groups, as far as they could be read.
    List<Arm> arms() {
        return arms;
    }

    /// Its measures.
    MeasureReader measures() {
        return measures;
    }

    /// Builds the study; call it last, so that it holds every number of the file.
    Study read(String name) {
        String key = from.nameOr("key", name);
        String question = from.text("question");
        long subjects = from.serialOr("subjects", SUBJECTS);
        if (subjects < 1 || subjects > MOST_SUBJECTS) {
            from.problem(
                    "subjects",
                    String.valueOf(subjects),
                    "a number of subjects per group from 1 to " + MOST_SUBJECTS,
                    "write subjects: " + SUBJECTS);
        }
        long seed = from.serialOr("seed", Study.SEED);
        List<String> groups = arms.stream().map(Arm::name).toList();
        List<Study.Contrast> contrasts = Parts.listed(from, "compare", pair -> contrast(pair, groups));
        List<Study.Contrast> preferences = Parts.listed(from, "preferences", this::preference);
        List<String> findings =
                from.has("findings")
                        ? from.references("findings", known.names(Kind.FINDING), Kind.FINDING.noun())
                        : List.of();
        return new Study(
                name,
                key,
                question,
                circuit.orElse(""),
                ethogram.map(Ethogram::name).orElse(""),
                (int) subjects,
                seed,
                arms.stream().flatMap(arm -> arm.group().stream()).toList(),
                List.copyOf(measures.measures().values()),
                contrasts,
                preferences,
                findings,
                from.figures(),
                learner.orElse(""),
                rivals);
    }

    private Study.Contrast preference(Mapping from) {
        @Nullable Collection<String> names = Parts.orAny(measures.names());
        int before = from.problemsSoFar();
        String of = Parts.refer(from, "of", names, "a measure of this study");
        String over = Parts.refer(from, "over", names, "a measure of this study");
        if (from.problemsSoFar() == before) MeasurePair.check(from, "over", of, over, measures.measures());
        return new Study.Contrast(of, over);
    }

    private static Study.Contrast contrast(Mapping from, List<String> groups) {
        int before = from.problemsSoFar();
        List<String> pair =
                groups.isEmpty() ? from.names("groups") : from.references("groups", groups, "a group of this study");
        if ((pair.size() != 2 || pair.getFirst().equals(pair.getLast())) && from.problemsSoFar() == before) {
            from.problem(
                    "groups",
                    "a list of " + pair.size(),
                    "two groups, compared first minus second",
                    "write groups: [FIRST, SECOND]");
        }
        return new Study.Contrast(pair.isEmpty() ? "" : pair.getFirst(), pair.isEmpty() ? "" : pair.getLast());
    }

    /// What the ethogram's hazards follow must be read from the circuit; what no circuit reads out was reported there.
    private void checkReadouts() {
        Optional<Collection<String>> readouts = circuit.flatMap(name -> Optional.ofNullable(known.readouts(name)));
        if (readouts.isEmpty() || ethogram.isEmpty()) return;
        Set<String> followed =
                ethogram.get().places().stream()
                        .flatMap(place -> place.transitions().stream())
                        .flatMap(transition -> transition.drives().keySet().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        followed.add(ethogram.get().variation().readout());
        ethogram.get().states().stream()
                .flatMap(state -> Stream.ofNullable(state.display()))
                .forEach(display -> followed.add(display.readout()));
        followed.removeAll(readouts.get());
        followed.retainAll(Optional.ofNullable(known.readouts(null)).orElse(Set.of()));
        for (String missing : followed) {
            from.problem(
                    "ethogram",
                    Excerpt.quote(ethogram.get().name()) + ", whose animals follow " + Excerpt.quote(missing),
                    "an ethogram that follows what the circuit "
                            + Excerpt.quote(circuit.orElse(""))
                            + " reads out: "
                            + Excerpt.oneOf(readouts.get()),
                    "choose another ethogram or circuit");
        }
    }
}
