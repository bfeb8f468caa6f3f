package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.Measurement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Names decide nothing: with every name replaced by nonsense, subjects do the same, bit for bit.
class BlindnessTest {
    private static final Path ATLAS_FOLDER =
            Rooms.repository().resolve(Path.of("ligare-atlas", "src", "main", "resources", "atlas"));

    /// Another name, of another place in the alphabet.
    private static String nonsense(String name) {
        return name.isEmpty() ? name : "q" + new StringBuilder(name).reverse();
    }

    /// A copy in which every text is nonsense, save the keys under which random numbers are drawn.
    private static @Nullable Object renamed(@Nullable Object given) {
        return switch (given) {
            case null -> null;
            case String text -> nonsense(text);
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

    @Test
    void filesThatKeepTheOldNameAsKeyGiveTheSameSubjects() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>(Catalogue.files(ATLAS_FOLDER).orElseThrow());
        files.replaceAll((path, bytes) -> path.endsWith(".yaml") ? inOtherWords(bytes) : bytes);
        Atlas atlas = Catalogue.readAtlas(files).orElseThrow();
        Study study = Simulations.study(Studies.TWO_GROUPS, ATLAS);
        String text =
                new String(inOtherWords(Studies.TWO_GROUPS.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                        .replace("study: an unpublished question", "study: renamed\nkey: an unpublished question")
                        .replace("  infused:\n", "  treated:\n    key: infused\n")
                        .replace("[nothing, infused]", "[nothing, treated]");
        Study other = Simulations.study(text, atlas);
        List<Recording> before = new Cohort(ATLAS, study, study.group("infused"), 0.5).run(0, 2, 7);
        List<Recording> after = new Cohort(atlas, other, other.group("treated"), 0.5).run(0, 2, 7);
        assertThat(bits(after)).isEqualTo(bits(before));
    }

    private static byte[] inOtherWords(byte[] yaml) {
        String text = new String(yaml, StandardCharsets.UTF_8);
        for (String name : List.of("haloperidol", "OXTR", "lateral septum", "prairie vole")) {
            text = text.replace(name, nonsense(name));
        }
        return text.replace("ligand: qlodirepolah\n", "ligand: qlodirepolah\nkey: haloperidol\n")
                .replace("receptor: qRTXO\n", "receptor: qRTXO\nkey: OXTR\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
