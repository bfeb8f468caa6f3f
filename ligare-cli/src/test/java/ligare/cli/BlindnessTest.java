package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.engine.learner.Schooling;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.circuit.Release;
import ligare.model.evidence.Finding;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.score.Judge;
import ligare.study.score.NullPrediction;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Names decide nothing: with every name replaced by nonsense, subjects do the same, bit for bit.
class BlindnessTest {
    private static final Path ATLAS_FOLDER =
            Rooms.repository().resolve(Path.of("ligare-atlas", "src", "main", "resources", "atlas"));

    private static final int MOST_FINDINGS = 8;

    private static String nonsense(String name) {
        return name.isEmpty() ? name : RenamedFiles.nonsense(name);
    }

    /// A copy in which every text is nonsense, save the word for the blood and the keys under which random numbers are
    /// drawn.
    private static @Nullable Object renamed(@Nullable Object given) {
        return switch (given) {
            case null -> null;
            case String text -> text.equals(Release.BODY) ? text : nonsense(text);
            case List<?> list -> list.stream().map(BlindnessTest::renamed).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(renamed(key), renamed(value)));
                yield copy;
            }
            case Record entry -> renamed(entry);
            default -> given;
        };
    }

    private static Record renamed(Record entry) {
        try {
            RecordComponent[] components = entry.getClass().getRecordComponents();
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int c = 0; c < values.length; c++) {
                Object value = components[c].getAccessor().invoke(entry);
                values[c] = components[c].getName().equals("key") ? value : renamed(value);
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return entry.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> SequencedMap<String, T> entries(SequencedMap<String, T> entries) {
        return (SequencedMap<String, T>) requireNonNull(renamed(entries));
    }

    private static Atlas renamedAtlas() {
        return new Atlas(
                entries(ATLAS.regions()),
                entries(ATLAS.ligands()),
                entries(ATLAS.receptors()),
                entries(ATLAS.circuits()),
                entries(ATLAS.species()),
                entries(ATLAS.ethograms()),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Map.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    @Test
    void withEveryNameReplacedByNonsenseSubjectsDoTheSame() {
        Study study = Simulations.study(Studies.TWO_GROUPS, ATLAS);
        Study nonsense = (Study) renamed((Record) study);
        Atlas atlas = renamedAtlas();
        assertThat(nonsense.groups().getFirst().sex()).isEqualTo("qelam");
        for (int g = 0; g < study.groups().size(); g++) {
            List<Recording> before = new Cohort(ATLAS, study, study.groups().get(g), 0.5).run(0, 3, 7);
            List<Recording> after = new Cohort(atlas, nonsense, nonsense.groups().get(g), 0.5).run(0, 3, 7);
            assertThat(bits(after)).isEqualTo(bits(before));
            assertThat(after.getFirst().phases().getFirst().regions())
                    .doesNotContainAnyElementsOf(before.getFirst().phases().getFirst().regions());
            for (int m = 0; m < study.measures().size(); m++) {
                assertThat(Measurement.of(nonsense.measures().get(m), after))
                        .isEqualTo(Measurement.of(study.measures().get(m), before));
            }
        }
    }

    /// Everything that has a name in any file of the atlas has another one, and so have the files.
    @Test
    void filesInOtherWordsGiveTheSameSubjectsAndTheSameScores() {
        RenamedFiles renamed = new RenamedFiles(Catalogue.files(ATLAS_FOLDER).orElseThrow());
        assertThat(renamed.kinds())
                .containsOnlyKeys(
                        "animal",
                        "behaviour",
                        "calibration",
                        "cascades",
                        "cells",
                        "channel",
                        "circuit",
                        "classes",
                        "column",
                        "condition",
                        "dataset",
                        "ethogram",
                        "features",
                        "finding",
                        "group",
                        "layers",
                        "learner",
                        "ligand",
                        "measures",
                        "null model",
                        "paths",
                        "phase",
                        "place",
                        "populations",
                        "projections",
                        "readouts",
                        "receptor",
                        "region",
                        "rules",
                        "sex",
                        "species",
                        "state",
                        "study",
                        "terminals",
                        "traits");
        Atlas atlas = Catalogue.readAtlas(renamed.files()).orElseThrow();
        List<Finding> findings =
                ATLAS.findings().values().stream()
                        .filter(f -> f.scored() == Finding.Scored.YES && f.study() != null)
                        .sorted(Comparator.comparingInt(f -> requireNonNull(f.study()).groups().size()))
                        .limit(MOST_FINDINGS)
                        .toList();
        for (Finding finding : findings) {
            Finding other = requireNonNull(atlas.findings().get(nonsense(finding.id())));
            Study study = requireNonNull(finding.study());
            Study otherStudy = requireNonNull(other.study());
            assertThat(otherStudy.groups())
                    .extracting(Group::species)
                    .doesNotContainAnyElementsOf(ATLAS.species().keySet());
            assertThat(otherStudy.learner().isEmpty() ? "none" : otherStudy.learner())
                    .isNotIn(ATLAS.learners().keySet());
            assertThat(keys(otherStudy)).isEqualTo(keys(study));
            // All groups of the first finding, so that it can be judged; the first group of the others.
            int groups = finding.equals(findings.getFirst()) ? study.groups().size() : 1;
            Results before = results(ATLAS, study, groups);
            Results after = results(atlas, otherStudy, groups);
            assertThat(hashes(after)).as(finding.id()).isEqualTo(hashes(before));
            if (groups == study.groups().size()) {
                Score score = new Judge(7, ATLAS.datasets()).judge(finding, List.of(before));
                Score otherScore = new Judge(7, atlas.datasets()).judge(other, List.of(after));
                assertThat(judgements(otherScore)).isNotEmpty().isEqualTo(judgements(score));
            }
            assertThat(nulls(other, atlas)).isEqualTo(nulls(finding, ATLAS));
        }
        assertThat(atlas.findings().keySet()).doesNotContainAnyElementsOf(ATLAS.findings().keySet());
        assertThat(atlas.controls().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ATLAS.controls().keySet().stream().map(BlindnessTest::nonsense).toList());
    }

    /// The first groups of a study with one subject each.
    private static Results results(Atlas atlas, Study study, int groups) {
        return new Results(
                0.5,
                study.groups().stream()
                        .limit(groups)
                        .map(g -> new Results.Cohort(g.name(), subject(atlas, study, g)))
                        .toList());
    }

    private static List<Recording> subject(Atlas atlas, Study study, Group group) {
        if (!study.learns()) {
            return new Cohort(atlas, study, group, 0.5).run(0, 1, 7);
        }
        return List.of(
                new Schooling(atlas.learner(study.learner()), requireNonNull(group.manner()), group.phases())
                        .run(Randomness.of(7)));
    }

    private static List<String> keys(Study study) {
        return Stream.concat(Stream.of(study.key()), study.groups().stream().map(Group::key)).toList();
    }

    private static List<Integer> hashes(Results results) {
        return results.cohorts().stream().map(c -> bits(c.recordings()).hashCode()).toList();
    }

    /// Everything that was found, save the words.
    private static List<String> judgements(Score score) {
        return score.claims().stream()
                .flatMap(c -> c.variants().stream())
                .map(j -> "%s %s %s %s".formatted(j.verdict(), j.effect(), j.standardised(), j.shares()))
                .toList();
    }

    private static List<Verdict> nulls(Finding finding, Atlas atlas) {
        return atlas.nulls().values().stream().map(model -> NullPrediction.of(model, finding)).sorted().toList();
    }
}
