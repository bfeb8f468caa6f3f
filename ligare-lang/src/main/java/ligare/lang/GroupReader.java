package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import org.jspecify.annotations.Nullable;

/// Reads the groups of a study and gives each what it does not say itself: species, sex, protocol and interventions of
/// the study. One reader reads one study.
final class GroupReader {
    private static final String SEX = "a sex of that species";

    private final Mapping study;
    private final Known known;
    private final ProtocolReader protocols;
    private final InterventionReader interventions;
    private final Optional<Ethogram> ethogram;

    GroupReader(
            Mapping study,
            Known known,
            Optional<Ethogram> ethogram,
            ProtocolReader protocols,
            InterventionReader interventions) {
        this.study = study;
        this.ethogram = ethogram;
        this.known = known;
        this.protocols = protocols;
        this.interventions = interventions;
    }

    List<Arm> read() {
        Map<String, Mapping> groups = Arm.written(study);
        Optional<List<Stage>> shared = study.has("protocol") ? Optional.of(protocols.read(study)) : Optional.empty();
        List<List<Stage>> timelines = new ArrayList<>();
        for (Mapping group : groups.values())
            timelines.add(
                    group.has("protocol") ? protocols.read(group) : shared.orElseGet(() -> protocols.read(group)));
        Collection<String> phases = commonPhases(timelines);
        List<Intervention> common = interventions.read(study, phases);
        Optional<String> species = usualSpecies();
        CompanionReader companions =
                new CompanionReader(study, known, ethogram, interventions, species, timelines, phases);
        Optional<String> sex = sex(study, species, Optional.empty());
        List<Arm> arms = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, Mapping> group : groups.entrySet()) {
            arms.add(arm(group.getKey(), group.getValue(), timelines.get(index++), common, companions, species, sex));
        }
        return List.copyOf(arms);
    }

    private Arm arm(
            String name,
            Mapping from,
            List<Stage> stages,
            List<Intervention> common,
            CompanionReader companions,
            Optional<String> usualSpecies,
            Optional<String> usualSex) {
        boolean named = study.has("species") && study.keysBehind("species").size() < 2;
        Optional<Group> group =
                from.make(inner -> {
                    Optional<String> species = who(inner, usualSpecies);
                    if (species.isEmpty() && !inner.has("species") && !named)
                        known.refer(inner, "species", Kind.SPECIES);
                    Optional<String> sex = sex(inner, species, usualSex);
                    if (sex.isEmpty() && !inner.has("sex") && !study.has("sex"))
                        Parts.refer(inner, "sex", species.map(known::sexes).orElse(null), SEX);
                    List<Intervention> own = interventions.read(inner, stages.stream().map(Stage::name).toList());
                    CompanionReader.Described others = companions.read(inner, stages, species);
                    return new Group(
                            name,
                            inner.nameOr("key", name),
                            species.orElse(""),
                            sex.orElse(""),
                            stages.stream().flatMap(stage -> stage.phase().stream()).toList(),
                            Stream.concat(common.stream(), own.stream()).toList(),
                            others.companions(),
                            others.stimuli(),
                            null);
                });
        if (stages.stream().allMatch(stage -> stage.phase().isPresent()))
            group.ifPresent(read -> {
                Mapping where = from.has("interventions") ? from : study;
                checkMoments(read, read.interventions(), where);
                new YouthCheck(known, where).check(read.species(), read.interventions());
                Stream.concat(read.companions().stream(), read.stimuli().stream())
                        .forEach(each -> {
                            Mapping its = companions.where(from, each.name());
                            checkMoments(read, each.interventions(), its);
                            new YouthCheck(known, its).check(each.species(), each.interventions());
                        });
            });
        return new Arm(name, stages, companions.lived(stages, group), group);
    }

    /// What is done after the end would never be done; of each intervention the first such moment is told.
    private static void checkMoments(Group group, List<Intervention> interventions, Mapping where) {
        for (Intervention intervention : interventions) {
            for (Moment moment : intervention.at()) {
                if (moment.young()) continue;
                double left = group.left(moment);
                if (moment.offset() >= left) {
                    where.problem(
                            "interventions",
                            "%s + %s h in the group %s"
                                    .formatted(
                                            Excerpt.plain(moment.phase()),
                                            hours(moment.offset()),
                                            Excerpt.quote(group.name())),
                            "a time before the end of its protocol, %s h after the start of that phase"
                                    .formatted(hours(left)),
                            "choose an earlier time, or make the protocol longer");
                    break;
                }
            }
        }
    }

    private static String hours(double milliseconds) {
        return String.format(Locale.ROOT, "%.4g", milliseconds / 3_600_000).replaceFirst("\\.?0+$", "");
    }

    /// The species of the study: a name, or the one that the file itself describes in this place.
    private Optional<String> usualSpecies() {
        List<String> described = study.keysBehind("species");
        if (described.isEmpty()) return who(study, Optional.empty());
        return described.size() == 1 ? Optional.of(described.getFirst()) : Optional.empty();
    }

    private Optional<String> who(Mapping from, Optional<String> usual) {
        return from.has("species") ? from.make(inner -> known.refer(inner, "species", Kind.SPECIES)) : usual;
    }

    private Optional<String> sex(Mapping from, Optional<String> species, Optional<String> usual) {
        @Nullable Collection<String> sexes = species.map(known::sexes).orElse(null);
        if (from.has("sex")) return from.make(inner -> Parts.refer(inner, "sex", sexes, SEX));
        if (usual.isPresent() && sexes != null && !sexes.contains(usual.get())) {
            from.problem(
                    "species",
                    "the sex " + Excerpt.quote(usual.get()) + " of the study",
                    SEX + ": " + Excerpt.oneOf(sexes),
                    "add sex: NAME to this group");
        }
        return usual;
    }

    /// What happens to all groups can refer to what all have.
    private static Collection<String> commonPhases(List<List<Stage>> timelines) {
        Set<String> phases = new LinkedHashSet<>();
        if (!timelines.isEmpty()) timelines.getFirst().forEach(stage -> phases.add(stage.name()));
        for (List<Stage> timeline : timelines) phases.retainAll(timeline.stream().map(Stage::name).toList());
        return phases;
    }
}
