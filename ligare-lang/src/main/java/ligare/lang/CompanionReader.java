package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import org.jspecify.annotations.Nullable;

/// Reads which others run, of a study and of its groups: what a study says holds in every group that meets the animal, what
/// a group says comes on top. Others that are not named are stimulus animals.
///
///     others:
///       mate: {sex: male}                                     of the subjects' species
///       mate: {species: prairie vole, sex: male, interventions: [{give: …, at: [PHASE]}], away: {PHASE: PLACE}}
///       mate: {runs: false}                                   in a group: a stimulus animal there
///       mate: {sex: male, runs: false}                        a stimulus animal, of which one knows who it is
///
/// `away` says where it is in phases that it does not share with the subject, under their conditions; without, it is alone where the two
/// first met, under none.
/// One reader reads one study.
final class CompanionReader {
    private static final String SEX = "a sex of that species";
    private static final String AN_ANIMAL = "an animal that a phase is lived with";

    private final Known known;
    private final Optional<Ethogram> ethogram;
    private final InterventionReader interventions;
    private final Map<String, Said> shared;
    private final Set<String> reported = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    /// @param species of the study; empty: not known
    /// @param timelines of all groups
    /// @param commonPhases those that all groups have
    CompanionReader(
            Mapping study,
            Known known,
            Optional<Ethogram> ethogram,
            InterventionReader interventions,
            Optional<String> species,
            List<List<Stage>> timelines,
            Collection<String> commonPhases) {
        this.known = known;
        this.ethogram = ethogram;
        this.interventions = interventions;
        List<Stage> all = timelines.stream().flatMap(List::stream).toList();
        this.shared = said(study, species, all, commonPhases);
    }

    /// What a mapping says of others, by name.
    ///
    /// @param stages of all that it holds for
    /// @param phases to which moments may refer
    private Map<String, Said> said(
            Mapping from, Optional<String> species, List<Stage> stages, Collection<String> phases) {
        Map<String, Said> said = new LinkedHashMap<>();
        Map<String, Mapping> others = from.namedIfGiven("others");
        if (!others.isEmpty()) Parts.checkKeys(from.mapping("others"), Parts.orAny(met(stages)), AN_ANIMAL);
        others.forEach((name, other) -> {
            Optional<String> own =
                    other.has("species") ? other.make(inner -> known.refer(inner, "species", Kind.SPECIES)) : species;
            said.put(
                    name,
                    new Said(
                            other,
                            other.has("runs") ? Optional.of(other.truth("runs")) : Optional.empty(),
                            own,
                            sex(other, own),
                            away(name, other, stages),
                            interventions.read(other, phases)));
        });
        return said;
    }

    private Optional<String> sex(Mapping from, Optional<String> species) {
        return from.has("sex")
                ? from.make(inner -> Parts.refer(inner, "sex", species.map(known::sexes).orElse(null), SEX))
                : Optional.empty();
    }

    private Map<String, String> away(String name, Mapping from, List<Stage> stages) {
        Map<String, String> away = new LinkedHashMap<>();
        List<String> apart =
                stages.stream().filter(s -> !s.others().contains(name)).map(Stage::name).distinct().toList();
        from.mappingIfGiven("away")
                .ifPresent(places -> {
                    Parts.checkKeys(places, apart, "a phase that it does not share with the subject");
                    for (String phase : places.keys())
                        away.put(phase, Parts.refer(places, phase, places(), "a place of the ethogram"));
                });
        return away;
    }

    private @Nullable Collection<String> places() {
        return ethogram.map(e -> e.places().stream().map(Ethogram.Place::name).toList()).orElse(null);
    }

    private static Set<String> met(List<Stage> stages) {
        Set<String> met = new LinkedHashSet<>();
        stages.forEach(stage -> met.addAll(stage.others()));
        return met;
    }

    /// Of whom a study or a group says who they are.
    ///
    /// @param companions those that run
    /// @param stimuli those that do not
    record Described(List<Companion> companions, List<Companion> stimuli) {}

    /// The others of a group.
    ///
    /// @param species of the group's subjects
    Described read(Mapping group, List<Stage> stages, Optional<String> species) {
        Map<String, Said> own = said(group, species, stages, stages.stream().map(Stage::name).toList());
        Described described = new Described(new ArrayList<>(), new ArrayList<>());
        for (String name : met(stages)) {
            List<Said> said = Stream.of(shared, own).flatMap(each -> Stream.ofNullable(each.get(name))).toList();
            if (said.isEmpty()) continue;
            boolean runs = said.reversed().stream().flatMap(s -> s.runs.stream()).findFirst().orElse(true);
            if (!runs && said.stream().noneMatch(each -> each.from.has("sex"))) continue;
            companion(name, said, stages, species, runs)
                    .ifPresent(runs ? described.companions::add : described.stimuli::add);
        }
        return described;
    }

    /// @param said of the study, then of the group
    private Optional<Companion> companion(
            String name, List<Said> said, List<Stage> stages, Optional<String> subjects, boolean runs) {
        Mapping where = said.getLast().from;
        Optional<String> species =
                said.reversed().stream()
                        .filter(each -> each.from.has("species"))
                        .findFirst()
                        .map(Said::species)
                        .orElse(subjects);
        Optional<String> sex = said.reversed().stream().flatMap(each -> each.sex.stream()).findFirst();
        Mapping described = said.getFirst().from;
        if (said.stream().noneMatch(each -> each.from.has("sex")) && first(described, "sex"))
            Parts.refer(described, "sex", species.map(known::sexes).orElse(null), SEX);
        Map<String, String> away = new LinkedHashMap<>();
        said.forEach(each -> away.putAll(each.away));
        if (runs) checkPlaces(name, where, stages, away);
        if (species.isEmpty() || sex.isEmpty()) {
            broken.add(name);
            return Optional.empty();
        }
        return Optional.of(
                new Companion(
                        name,
                        species.get(),
                        sex.get(),
                        away,
                        said.stream().flatMap(each -> each.interventions.stream()).toList()));
    }

    /// Whether nothing of this kind was reported there before: several groups may share a mistake.
    private boolean first(Mapping where, String what) {
        return reported.add(where.where() + what);
    }

    /// Three that move about freely are not modelled, and nobody can be alone in a place that is entered with an other.
    private void checkPlaces(String name, Mapping where, List<Stage> stages, Map<String, String> away) {
        String home = "";
        for (Stage stage : stages.reversed()) {
            if (stage.others().contains(name)) home = stage.place().orElse("");
        }
        for (Stage stage : stages) {
            boolean with = stage.others().contains(name);
            String there = with ? stage.place().orElse("") : away.getOrDefault(stage.name(), home);
            Optional<Ethogram.Place> place =
                    ethogram.flatMap(e -> e.places().stream().filter(p -> p.name().equals(there)).findFirst());
            if (place.isEmpty()) continue;
            String found = "%s in the phase %s".formatted(Excerpt.quote(name), Excerpt.quote(stage.name()));
            if (with && stage.others().size() > 1 && place.get().othersMoveFreely()) {
                report(
                        where,
                        "%s, with %d others in the place %s"
                                .formatted(found, stage.others().size(), Excerpt.quote(there)),
                        "an other that runs as the only one where animals move freely",
                        "leave the further others out of that phase, or write runs: false");
            }
            if (!with && place.get().enteredInCompany()) {
                report(
                        where,
                        "%s, alone in the place %s".formatted(found, Excerpt.quote(there)),
                        "a place in which an animal can be alone",
                        "write away: {%s: PLACE}".formatted(Excerpt.plain(stage.name())));
            }
        }
    }

    private void report(Mapping where, String found, String expected, String fix) {
        if (first(where, found)) where.problem(where.has("sex") ? "sex" : "runs", found, expected, fix);
    }

    /// Where a companion is described: in the group, or in the study.
    Mapping where(Mapping group, String companion) {
        return Optional.ofNullable(group.namedIfGiven("others").get(companion))
                .or(() -> Optional.ofNullable(shared.get(companion)).map(Said::from))
                .orElse(group);
    }

    /// What the companions of a group live through; one that could not be read may be anywhere.
    Map<String, List<Stage>> lived(List<Stage> stages, Optional<Group> group) {
        Map<String, List<Stage>> lived = new LinkedHashMap<>();
        List<String> subject = List.of(Companion.SUBJECT);
        List<Stage> anywhere =
                stages.stream()
                        .map(s -> new Stage(s.name(), Optional.empty(), subject, List.of(), Optional.empty()))
                        .toList();
        met(stages).stream()
                .filter(name -> group.isEmpty() || broken.contains(name))
                .forEach(name -> lived.put(name, anywhere));
        group.ifPresent(read -> read.companions().forEach(each -> lived.put(each.name(), stages(each.of(read)))));
        return lived;
    }

    private static List<Stage> stages(Group group) {
        return group.phases().stream()
                .map(p -> new Stage(p.name(), Optional.of(p.place()), p.others(), p.conditions(), Optional.of(p)))
                .toList();
    }

    /// What a study or a group says of one other.
    private record Said(
            Mapping from,
            Optional<Boolean> runs,
            Optional<String> species,
            Optional<String> sex,
            Map<String, String> away,
            List<Intervention> interventions) {}
}
