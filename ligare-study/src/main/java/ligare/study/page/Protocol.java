package ligare.study.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.model.Study;
import ligare.model.learner.Lesson;
import ligare.model.learner.Manner;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import ligare.model.unit.Unit;
import ligare.study.picture.Digits;
import ligare.study.picture.Timeline;
import org.jspecify.annotations.Nullable;

/// What is done to each group, as a timeline.
final class Protocol {
    /// Colours that stand for no individual.
    private static final int[] FREE_INKS = {3, 2, 4, 5, Inks.PLAIN};

    private static final double MIDDLE = 0.5;

    /// Moments of one intervention that are all named.
    private static final int MOST_NAMED = 4;

    private final Inks inks;
    private final Map<String, Integer> marks = new LinkedHashMap<>();

    private Protocol(Inks inks) {
        this.inks = inks;
    }

    static Timeline of(Study study, Inks inks) {
        Protocol protocol = new Protocol(inks);
        List<String> notes = study.groups().stream().map(Protocol::describe).distinct().toList();
        boolean alike = notes.size() == 1 && study.groups().size() > 1;
        return new Timeline(
                alike ? "All groups: " + notes.getFirst() : "",
                study.groups().stream().map(g -> protocol.row(g, alike ? "" : describe(g))).toList());
    }

    /// How a laboratory tests: arena, length and company of the phases in which groups end, each once, and how old its
    /// animals are.
    static String ending(Study study, @Nullable Span age) {
        String phases =
                study.groups().stream()
                        .map(group -> words(group.phases().getLast()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return age == null ? phases : "%s; age %s".formatted(phases, span(age, Dimension.TIME));
    }

    private static String words(Phase phase) {
        Lesson lesson = phase.lesson();
        if (lesson != null) return lesson.words();
        String with = phase.others().isEmpty() ? "alone" : "with " + String.join(", ", phase.company());
        return "%s, %s, %s".formatted(span(phase.duration(), Dimension.TIME), phase.setting(), with);
    }

    private Timeline.Row row(Group group, String note) {
        List<Timeline.Phase> phases =
                group.phases().stream()
                        .map(p -> new Timeline.Phase(p.name(), p.duration().at(MIDDLE), inks.phase(p.name())))
                        .toList();
        List<Timeline.Mark> done = new ArrayList<>();
        group.interventions().forEach(each -> done.add(mark(group, each)));
        for (Companion companion : group.companions()) {
            companion.interventions().forEach(each -> done.add(mark(group, each).to(companion.name())));
        }
        return new Timeline.Row(group.name(), note, phases, done);
    }

    private static String describe(Group group) {
        String phases =
                group.phases().stream()
                        .map(p -> {
                            if (p.lesson() != null) {
                                return "%s (%s)".formatted(p.name(), words(p));
                            }
                            String what = p.conditions().isEmpty() ? "" : ", " + String.join(", ", p.conditions());
                            return "%s (%s%s)".formatted(p.name(), words(p), what);
                        })
                        .collect(Collectors.joining(" → "));
        Manner manner = group.manner();
        if (manner != null) {
            return "%s, %s; %s".formatted(manner.rule(), manner.firing().name().toLowerCase(Locale.ROOT), phases);
        }
        String who = "%s %s".formatted(group.sex(), group.species());
        for (Companion each : group.companions()) {
            who += ", whose %s runs as well (%s %s)".formatted(each.name(), each.sex(), each.species());
        }
        return "%s; %s".formatted(who, phases);
    }

    private Timeline.Mark mark(Group group, Intervention intervention) {
        double[] times =
                intervention.at().stream()
                        .filter(m -> !m.young())
                        .mapToDouble(m -> start(group, m.phase()) + m.offset())
                        .toArray();
        return switch (intervention) {
            case Intervention.Give give ->
                    new Timeline.Mark(
                            "%s, %s%s, %s".formatted(give.ligand(), dose(give), route(give.route()), when(give.at())),
                            times,
                            give.duration(),
                            ink("give " + give.ligand()));
            case Intervention.Express express ->
                    new Timeline.Mark(
                            "%s × %s%s, %s%s"
                                    .formatted(
                                            express.receptor(),
                                            span(express.factor(), Dimension.NUMBER),
                                            express.region() == null ? " everywhere" : " in " + express.region(),
                                            express.at().isEmpty() ? "from birth" : when(express.at()),
                                            express.compensated() > 0
                                                    ? ", made up for by " + Digits.percent(express.compensated())
                                                    : ""),
                            times,
                            0,
                            ink("express " + express.receptor()));
            case Intervention.Secrete secrete ->
                    new Timeline.Mark(
                            "release of %s × %s, %s"
                                    .formatted(
                                            secrete.ligand(),
                                            span(secrete.factor(), Dimension.NUMBER),
                                            secrete.at().isEmpty() ? "from birth" : when(secrete.at())),
                            times,
                            0,
                            ink("secrete " + secrete.ligand()));
            case Intervention.Sensitise made ->
                    new Timeline.Mark(
                            "%s driven by %s while there is %s"
                                    .formatted(
                                            made.population(),
                                            Digits.of(made.drive(), Dimension.VOLTAGE),
                                            made.channel()),
                            times,
                            0,
                            ink("drive " + made.population()));
            case Intervention.Care care ->
                    new Timeline.Mark(
                            "care × %s for %s, %s"
                                    .formatted(
                                            span(care.share(), Dimension.NUMBER),
                                            Digits.of(care.duration(), Dimension.TIME),
                                            when(care.at())),
                            times,
                            0,
                            ink("care"));
            case Intervention.Drive drive ->
                    new Timeline.Mark(
                            "%s driven by %s for %s, %s"
                                    .formatted(
                                            drive.population(),
                                            span(drive.drive(), Dimension.VOLTAGE),
                                            Digits.of(drive.duration(), Dimension.TIME),
                                            when(drive.at())),
                            times,
                            drive.duration(),
                            ink("drive " + drive.population()));
            case Intervention.Terminals terminals ->
                    new Timeline.Mark(
                            "terminals of %s in %s %s for %s, %s"
                                    .formatted(
                                            terminals.population(),
                                            terminals.region(),
                                            lit(terminals),
                                            Digits.of(terminals.duration(), Dimension.TIME),
                                            when(terminals.at())),
                            times,
                            terminals.duration(),
                            ink("terminals of " + terminals.population()));
        };
    }

    private static String lit(Intervention.Terminals terminals) {
        return terminals.pulses() == 0
                ? "send × " + span(terminals.transmission(), Dimension.NUMBER)
                : "made to fire by pulses at %s Hz, %s spikes each"
                        .formatted(Digits.of(1000 * terminals.pulses()), span(terminals.spikes(), Dimension.NUMBER));
    }

    private int ink(String what) {
        marks.putIfAbsent(what, FREE_INKS[marks.size() % FREE_INKS.length]);
        return marks.getOrDefault(what, Inks.PLAIN);
    }

    private static double start(Group group, String phase) {
        double clock = 0;
        for (Phase p : group.phases()) {
            if (p.name().equals(phase)) return clock;
            clock += p.duration().at(MIDDLE);
        }
        return clock;
    }

    private static String when(List<Moment> moments) {
        if (moments.size() > MOST_NAMED) {
            return "%d times from %s to %s"
                    .formatted(moments.size(), when(moments.subList(0, 1)), when(List.of(moments.getLast())));
        }
        return moments.stream()
                .map(m ->
                        m.young()
                                ? Digits.of(m.offset(), Dimension.TIME) + " after birth"
                                : m.offset() == 0
                                        ? "at the start of " + m.phase()
                                        : Digits.of(Math.abs(m.offset()), Dimension.TIME)
                                                + (m.offset() < 0 ? " before " : " into ")
                                                + m.phase())
                .collect(Collectors.joining("; "));
    }

    private static String dose(Intervention.Give give) {
        String dose = span(give.dose(), give.dimension());
        return give.duration() > 0 ? dose + " for " + Digits.of(give.duration(), Dimension.TIME) : dose;
    }

    private static String route(Intervention.Route route) {
        return switch (route) {
            case Intervention.Route.Site site -> " into " + site.region();
            case Intervention.Route.Ventricle _ -> " into the ventricle";
            case Intervention.Route.Systemic _ -> " into the body";
        };
    }

    /// One value, or both ends and the middle that is drawn.
    private static String span(Span span, Dimension dimension) {
        if (span.single()) return written(span.low(), dimension);
        List<String> ends = new ArrayList<>(List.of(written(span.low(), dimension), written(span.high(), dimension)));
        return "%s (%s to %s)".formatted(written(span.at(MIDDLE), dimension), ends.get(0), ends.get(1));
    }

    /// Doses per body mass are read in mg/kg.
    private static String written(double value, Dimension dimension) {
        return dimension == Dimension.BODY_DOSE
                ? Unit.of("mg/kg", dimension)
                        .map(u -> Digits.of(u.fromCoherent(value), u.symbol()))
                        .orElseGet(() -> Digits.of(value, dimension))
                : Digits.of(value, dimension);
    }
}
