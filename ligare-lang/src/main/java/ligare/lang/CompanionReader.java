package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
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
/// a group says comes on top.
///
///     others:
///       mate: {sex: male}                                     of the subject's species, with the study's circuit
///       mate: {species: prairie vole, sex: male, interventions: [{give: …, at: [PHASE]}], away: {PHASE: PLACE}}
///       mate: {runs: false}                                   in a group: a stimulus animal there
///
/// `away` says where it is in phases that it does not share with the subject; without, it is alone where the two first met.
/// Others that are not named are stimulus animals.
final class CompanionReader {
    private static final String SEX = "a sex of that species";

    private final Known known;
    private final Optional<Ethogram> ethogram;
    private final InterventionReader interventions;
    private final Map<String, Mapping> shared;
    private final Map<String, List<Intervention>> common;

    /// @param timelines of all groups
    CompanionReader(
            Mapping study,
            Known known,
            Optional<Ethogram> ethogram,
            InterventionReader interventions,
            List<List<Stage>> timelines,
            Collection<String> commonPhases) {
        this.known = known;
        this.ethogram = ethogram;
        this.interventions = interventions;
        this.shared = study.namedIfGiven("others");
        this.common = new LinkedHashMap<>();
        Set<String> met = new LinkedHashSet<>();
        timelines.forEach(stages -> met.addAll(met(stages)));
        shared.keySet().forEach(name -> Parts.checkKey(study.mapping("others"), name, Parts.orAny(met), animal()));
        shared.forEach((name, from) -> {
            ask(from);
            common.put(name, interventions.read(from, commonPhases));
        });
    }

    /// Makes known what may stand there, for groups that the animal does not run in.
    private static void ask(Mapping from) {
        for (String key : List.of("runs", "species", "sex", "away", "interventions")) from.has(key);
    }

    private static String animal() {
        return "an animal that a phase is lived with";
    }

    private static Set<String> met(List<Stage> stages) {
        Set<String> met = new LinkedHashSet<>();
        stages.forEach(stage -> met.addAll(stage.others()));
        return met;
    }

    /// The companions of a group.
    ///
    /// @param species of the group's subjects
    List<Companion> read(Mapping group, List<Stage> stages, Optional<String> species) {
        Map<String, Mapping> own = group.namedIfGiven("others");
        Set<String> met = met(stages);
        own.keySet().forEach(name -> Parts.checkKey(group.mapping("others"), name, Parts.orAny(met), animal()));
        own.values().forEach(CompanionReader::ask);
        List<Companion> companions = new ArrayList<>();
        for (String name : met) {
            List<Mapping> said = Stream.of(own, shared).flatMap(m -> Stream.ofNullable(m.get(name))).toList();
            if (!said.isEmpty() && runs(said)) {
                companion(name, said, own.get(name), stages, species).ifPresent(companions::add);
            }
        }
        return companions;
    }

    /// Where a companion is described: in the group, or in the study.
    Mapping where(Mapping group, String companion) {
        return Optional.ofNullable(group.namedIfGiven("others").get(companion))
                .or(() -> Optional.ofNullable(shared.get(companion)))
                .orElse(group);
    }

    /// What the companions of a group live through. Where the group could not be read, any other may be one, anywhere.
    Map<String, List<Stage>> lived(List<Stage> stages, Optional<Group> group) {
        Map<String, List<Stage>> lived = new LinkedHashMap<>();
        if (group.isEmpty()) {
            List<Stage> any =
                    stages.stream()
                            .map(stage ->
                                    new Stage(
                                            stage.name(),
                                            Optional.empty(),
                                            List.of(Companion.SUBJECT),
                                            List.of(),
                                            Optional.empty()))
                            .toList();
            met(stages).forEach(name -> lived.put(name, any));
        }
        group.ifPresent(read -> read.companions().forEach(each -> lived.put(each.name(), stages(each.of(read)))));
        return lived;
    }

    private static List<Stage> stages(Group group) {
        return group.phases().stream()
                .map(p -> new Stage(p.name(), Optional.of(p.place()), p.others(), p.conditions(), Optional.of(p)))
                .toList();
    }

    private static boolean runs(List<Mapping> said) {
        return said.stream().filter(from -> from.has("runs")).findFirst().map(from -> from.truth("runs")).orElse(true);
    }

    private Optional<Companion> companion(
            String name, List<Mapping> said, @Nullable Mapping own, List<Stage> stages, Optional<String> usual) {
        Mapping first = said.getFirst();
        int before = first.problemsSoFar();
        Optional<String> species = usual;
        Optional<String> sex = Optional.empty();
        for (Mapping from : said.reversed()) {
            if (from.has("species")) species = from.make(inner -> known.refer(inner, "species", Kind.SPECIES));
        }
        @Nullable Collection<String> sexes = species.map(known::sexes).orElse(null);
        for (Mapping from : said.reversed()) {
            if (from.has("sex")) sex = from.make(inner -> Parts.refer(inner, "sex", sexes, SEX));
        }
        if (said.stream().noneMatch(from -> from.has("sex"))) Parts.refer(first, "sex", sexes, SEX);
        List<Intervention> done = new ArrayList<>(common.getOrDefault(name, List.of()));
        if (own != null) done.addAll(interventions.read(own, stages.stream().map(Stage::name).toList()));
        Map<String, String> away = new LinkedHashMap<>();
        said.reversed().forEach(from -> away.putAll(away(name, from, stages)));
        checkPlaces(name, first, stages, away);
        if (first.problemsSoFar() > before) return Optional.empty();
        return Optional.of(new Companion(name, species.orElse(""), sex.orElse(""), away, done));
    }

    private Map<String, String> away(String name, Mapping from, List<Stage> stages) {
        Map<String, String> away = new LinkedHashMap<>();
        List<String> alone =
                stages.stream().filter(stage -> !stage.others().contains(name)).map(Stage::name).toList();
        from.mappingIfGiven("away").ifPresent(places -> {
            Parts.checkKeys(places, alone, "a phase that it does not share with the subject");
            for (String phase : places.keys()) away.put(phase, Parts.refer(places, phase, places(), "a place"));
        });
        return away;
    }

    private @Nullable Collection<String> places() {
        return ethogram.map(e -> e.places().stream().map(Ethogram.Place::name).toList()).orElse(null);
    }

    /// Three that move about freely are not modelled, and nobody can be alone in a place that is entered with an other.
    private void checkPlaces(String name, Mapping from, List<Stage> stages, Map<String, String> away) {
        String home = "";
        for (Stage stage : stages) {
            if (stage.others().contains(name)) home = home.isEmpty() ? stage.place().orElse("") : home;
        }
        for (Stage stage : stages) {
            boolean with = stage.others().contains(name);
            String where = with ? stage.place().orElse("") : away.getOrDefault(stage.name(), home);
            Optional<Ethogram.Place> place =
                    ethogram.flatMap(e -> e.places().stream().filter(p -> p.name().equals(where)).findFirst());
            if (place.isEmpty()) continue;
            boolean together = place.get().behaviours().get(place.get().indexOf(place.get().start())).towardsOther();
            if (with && stage.others().size() > 1 && (together || place.get().initiative() < 1)) {
                report(
                        from,
                        name,
                        stage,
                        "with %d others in the place %s".formatted(stage.others().size(), Excerpt.quote(where)),
                        "an other that runs as the only one where animals move freely",
                        "leave the further others out of that phase, or write runs: false");
            }
            if (!with && together) {
                report(
                        from,
                        name,
                        stage,
                        "alone in the place %s, which is entered with an other".formatted(Excerpt.quote(where)),
                        "a place in which an animal can be alone",
                        "write away: {%s: PLACE}".formatted(Excerpt.plain(stage.name())));
            }
        }
    }

    private static void report(Mapping from, String name, Stage stage, String found, String expected, String fix) {
        String key = from.has("runs") ? "runs" : "sex";
        from.problem(
                key,
                "%s in the phase %s, %s".formatted(Excerpt.quote(name), Excerpt.quote(stage.name()), found),
                expected,
                fix);
    }
}
