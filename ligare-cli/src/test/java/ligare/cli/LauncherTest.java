package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./ligare` with a JDK and a Maven that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA =
            """
            #!/bin/sh
            case "$*" in *AOTCacheOutput*) exit 1 ;; esac
            echo "java of $(basename "$(dirname "$(dirname "$0")")")"
            for argument in "$@"; do echo "[$argument]"; done
            exit "${WANTED_EXIT:-0}"
            """;
    private static final String MAVEN =
            """
            #!/bin/sh
            echo "JAVA_HOME=$JAVA_HOME $*" >> "$CALLS"
            seq 1 100
            [ -z "${BROKEN:-}" ] || exit 1
            mkdir -p "$RUNTIME"
            : > "$RUNTIME/built"
            """;

    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path calls;

    private record Outcome(int exit, List<String> out, List<String> err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a home/of it"));
        Files.copy(Rooms.repository().resolve("ligare"), home.resolve("ligare"), StandardCopyOption.COPY_ATTRIBUTES);
        write(home.resolve("pom.xml"), "");
        write(home.resolve("ligare-model/src/main/java/A.java"), "");
        write(home.resolve("ligare-model/src/main/java/B.java"), "");
        calls = folder.resolve("calls");
        script(folder.resolve("maven/mvn"), MAVEN);
        environment.put("PATH", folder.resolve("maven") + ":" + System.getenv("PATH"));
        environment.put("CALLS", calls.toString());
        environment.put("RUNTIME", home.resolve("ligare-cli/target/runtime").toString());
        environment.put("LIGARE_JAVA_HOME", jdk("new", "25.0.3").toString());
    }

    @Test
    void withoutANewEnoughJdkSaysInThreeLinesWhatItFoundAndEndsWith69() throws Exception {
        Path old = jdk("old", "17.0.15");
        environment.put("JAVA_HOME", jdk("unasked", "25").toString());
        environment.put("LIGARE_JAVA_HOME", old.toString());

        Outcome outcome = run(home, home.resolve("ligare").toString(), "score");

        assertThat(outcome.exit()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasSize(3);
        assertThat(outcome.err().get(0)).contains("needs a JDK 25 or newer");
        assertThat(outcome.err().get(1)).contains("LIGARE_JAVA_HOME").contains(old + " (17.0.15)");
        assertThat(outcome.err().get(2)).contains("Temurin 25");
        assertThat(calls).doesNotExist();
    }

    @Test
    void aFolderThatIsNoJdkIsNamed() throws Exception {
        environment.put("LIGARE_JAVA_HOME", folder.resolve("nowhere").toString());

        Outcome outcome = run(home, home.resolve("ligare").toString());

        assertThat(outcome.exit()).isEqualTo(69);
        assertThat(outcome.err()).hasSize(3);
        assertThat(outcome.err().get(1)).contains("no JDK in " + folder.resolve("nowhere"));
    }

    @Test
    void javaHomeThatIsTooOldGivesWayToTheJavaOnThePath() throws Exception {
        environment.remove("LIGARE_JAVA_HOME");
        environment.put("JAVA_HOME", jdk("old", "1.8.0_452").toString());
        Path onPath = Files.createDirectories(folder.resolve("path"));
        Files.createSymbolicLink(onPath.resolve("java"), jdk("newest", "26").resolve("bin/java"));
        environment.put("PATH", onPath + ":" + environment.get("PATH"));

        assertThat(run(home, home.resolve("ligare").toString()).out()).contains("java of newest");
    }

    @Test
    void passesArgumentsAndExitCodeOn() throws Exception {
        environment.put("WANTED_EXIT", "3");
        environment.put("LIGARE_JAVA_OPTS", "-Xmx1g -ea");

        Outcome outcome = run(home, home.resolve("ligare").toString(), "run", "my study.yaml", "", "--seed=*");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out())
                .containsSubsequence("[-Xmx1g]", "[-ea]", "[-Dligare.terminals=]", "[ligare.cli.Main]")
                .endsWith("[run]", "[my study.yaml]", "[]", "[--seed=*]");
    }

    @Test
    void worksThroughChainsOfLinksFromAnyFolder() throws Exception {
        Path links = Files.createDirectories(folder.resolve("my links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../a home/of it/ligare"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));

        Outcome outcome = run(Path.of("/"), links.resolve("second").toString());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("[" + home.toRealPath() + "/ligare-cli/target/runtime/ligare-cli.jar]");
    }

    @Test
    void buildsOnceAndAgainWhenSourcesAreNewer() throws Exception {
        String ligare = home.resolve("ligare").toString();

        Outcome first = run(home, ligare);
        assertThat(first.err()).singleElement().asString().contains("building once").contains("minutes");
        assertThat(first.out()).noneMatch(line -> line.contains("100"));
        assertThat(Files.readAllLines(calls))
                .singleElement()
                .asString()
                .startsWith("JAVA_HOME=" + folder.resolve("new"));

        assertThat(run(home, ligare).err()).isEmpty();
        assertThat(Files.readAllLines(calls)).hasSize(1);

        later(home.resolve("ligare-model/src/main/java/A.java"));
        assertThat(run(home, ligare).err()).singleElement().asString().contains("changed");
        assertThat(Files.readAllLines(calls)).hasSize(2);

        Files.setLastModifiedTime(
                home.resolve("ligare-model/src/main/java/A.java"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.delete(home.resolve("ligare-model/src/main/java/B.java"));
        later(home.resolve("ligare-model/src/main/java"));
        assertThat(run(home, ligare).err()).singleElement().asString().contains("changed");
        assertThat(Files.readAllLines(calls)).hasSize(3);
    }

    @Test
    void aBuildThatFailsShowsTheEndOfItsLogAndEndsWith70() throws Exception {
        environment.put("BROKEN", "yes");

        Outcome outcome = run(home, home.resolve("ligare").toString());

        assertThat(outcome.exit()).isEqualTo(70);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("81", "100").doesNotContain("80");
        assertThat(home.resolve("target/building")).doesNotExist();
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write(home.resolve("target/building/owner"), gone.pid() + "\n");

        assertThat(run(home, home.resolve("ligare").toString()).exit()).isZero();
    }

    @Test
    void withoutMavenSaysSoAndEndsWith69() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "mkdir", "find", "head", "cat", "rm", "sleep")) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                Path found = Path.of(place + tool);
                if (Files.exists(found) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), found);
                }
            }
        }
        environment.put("PATH", tools.toString());

        Outcome outcome = run(home, home.resolve("ligare").toString());

        assertThat(outcome.exit()).isEqualTo(69);
        assertThat(outcome.err().getFirst()).contains("needs Maven");
    }

    /// A folder that looks like a JDK of this version.
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"none\"\n");
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), JAVA);
        return jdk;
    }

    private Outcome run(Path from, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("LIGARE_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end: " + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolve(".."));
        Files.writeString(file, text);
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(1)));
    }
}
