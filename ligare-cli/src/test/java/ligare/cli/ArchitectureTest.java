package ligare.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows and rules of ARCHITECTURE.md.
class ArchitectureTest {
    private static final JavaClasses ALL = Rooms.classes();

    static Stream<String> rooms() {
        return Rooms.MAY_KNOW.keySet().stream().sorted();
    }

    private static void check(ArchRule rule) {
        // A room may still be empty.
        rule.allowEmptyShould(true).check(ALL);
    }

    @Test
    void everyRoomIsInTheTable() throws IOException {
        try (Stream<Path> folders = Files.list(Rooms.repository())) {
            assertThat(
                            folders.map(folder -> folder.getFileName().toString())
                                    .filter(name -> name.startsWith("ligare-"))
                                    .map(name -> name.substring("ligare-".length()))
                                    .filter(room -> !Set.of("atlas", "bench", "browser").contains(room)))
                    .containsExactlyInAnyOrderElementsOf(Rooms.MAY_KNOW.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsItsArrowsPointAt(String room) {
        String[] known =
                Stream.concat(Stream.of(room), requireNonNull(Rooms.MAY_KNOW.get(room)).stream())
                        .map(name -> "ligare." + name + "..")
                        .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage("ligare." + room + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("ligare..").and(not(resideInAnyPackage(known)))));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void packagesCarryTheNameOfTheirRoom(String room) {
        assertThat(Rooms.classes(room).stream().map(JavaClass::getPackageName))
                .allMatch(name ->
                        name.isEmpty() || name.equals("ligare." + room) || name.startsWith("ligare." + room + "."));
    }

    @Test
    void theModelDependsOnNothing() {
        check(
                classes()
                        .that()
                        .resideInAPackage("ligare.model..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("ligare.model..", "java..", "org.jspecify.."));
    }

    @Test
    void onlyTheLanguageKnowsYaml() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("ligare.lang..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.snakeyaml.."));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminalOrEndsTheProcess() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("ligare.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("picocli.."));
    }

    @Test
    void randomnessIsOurOwn() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
                        .orShould()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .callMethod(StrictMath.class, "random"));
    }

    @Test
    void noClassIsAGrabBag() {
        check(noClasses().should().haveNameMatching(".*(Util|Helper|Misc).*"));
    }

    @Test
    void noStateIsGlobal() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(
                        ALL.stream()
                                .map(JavaClass::getPackage)
                                .filter(found -> !found.getName().isEmpty())
                                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                                .map(found -> found.getName())
                                .collect(Collectors.toSet()))
                .as("packages without @NullMarked")
                .isEmpty();
    }
}
