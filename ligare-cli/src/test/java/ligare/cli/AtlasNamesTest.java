package ligare.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// No name of the atlas decides anything in Java: none is a string constant of any class.
class AtlasNamesTest {
    private static final Path ATLAS =
            Rooms.repository().resolve(Path.of("ligare-atlas", "src", "main", "resources", "atlas"));
    private static final List<String> FOLDERS =
            List.of("circuits", "controls", "findings", "ligands", "receptors", "regions", "species");

    @Test
    void noNameOfTheAtlasIsWrittenInJava() throws IOException {
        Set<String> names = namesOfTheAtlas();
        assertThat(names).hasSizeGreaterThan(30).contains("prairie vole", "oxytocin", "female");
        Set<String> written = new TreeSet<>();
        for (String room : Rooms.MAY_KNOW.keySet()) {
            for (Path file : files(Rooms.folder(room), ".class")) {
                for (String constant : stringConstants(file)) {
                    if (names.contains(constant.toLowerCase(Locale.ROOT))) {
                        written.add(file.getFileName() + ": \"" + constant + "\"");
                    }
                }
            }
        }
        assertThat(written).isEmpty();
    }

    private static Set<String> namesOfTheAtlas() throws IOException {
        Set<String> names = new HashSet<>();
        for (String folder : FOLDERS) {
            for (Path file : files(ATLAS.resolve(folder), ".yaml")) {
                Map<?, ?> entry =
                        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                if (entry.values().iterator().next() instanceof String name) {
                    names.add(name);
                }
                if (entry.get("regions") instanceof Map<?, ?> regions
                        && regions.get("entries") instanceof Map<?, ?> entries) {
                    entries.keySet().forEach(name -> names.add(name.toString()));
                }
                if (entry.get("sexes") instanceof List<?> sexes) {
                    sexes.forEach(name -> names.add(name.toString()));
                }
            }
        }
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
    }

    private static Set<String> stringConstants(Path classFile) throws IOException {
        return StreamSupport.stream(ClassFile.of().parse(classFile).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .collect(toSet());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
