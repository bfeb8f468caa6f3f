package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ligare as a process of its own.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProcessTest {
    private static final int INTERRUPT = 2;

    @TempDir private Path folder;

    private ProcessBuilder ligare(List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(
                Stream.of("java.class.path", "jdk.module.path")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add("ligare.cli.Main");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aSignalEndsItCleanly() throws Exception {
        assumeFalse(ignoresInterrupts(), "whoever started the tests lets no process be interrupted");
        Path study = Files.writeString(folder.resolve("study.yaml"), Studies.TWO_GROUPS);
        Process process =
                ligare(List.of("-Dligare.terminals=err"), "run", study, "--subjects", "100000", "--out", "results")
                        .start();
        StringBuilder err = new StringBuilder();
        // The bar shows that runs are under way.
        for (int c = process.getErrorStream().read(); c >= 0 && c != ']'; c = process.getErrorStream().read()) {
            err.append((char) c);
        }
        assertThat(err).contains("run [");

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(text(process.getErrorStream())).contains("Interrupted: nothing was written.");
        assertThat(text(process.getInputStream())).isEmpty();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void aSignalClosesTheLab() throws Exception {
        assumeFalse(ignoresInterrupts(), "whoever started the tests lets no process be interrupted");
        Process process = ligare(List.of(), "lab", "--port", "0").start();
        StringBuilder out = new StringBuilder();
        for (int c = process.getInputStream().read(); c >= 0 && c != '\n'; c = process.getInputStream().read()) {
            out.append((char) c);
        }
        assertThat(out.toString()).matches("The lab is open: http://127\\.0\\.0\\.1:[0-9]+/[A-Za-z0-9_-]{32}/");

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(text(process.getErrorStream())).isEqualTo("The lab is closed.\n");
    }

    /// With one thread the runs of the first finding come first; the bar tells when they are over.
    @Test
    void anInterruptedBoardSaysWhatWasFinishedAndThatNothingIsKept() throws Exception {
        assumeFalse(ignoresInterrupts(), "whoever started the tests lets no process be interrupted");
        Path findings = Files.createDirectory(folder.resolve("findings"));
        Files.writeString(findings.resolve("a.yaml"), Studies.FINDING);
        Files.writeString(
                findings.resolve("b.yaml"),
                Studies.FINDING.replace("nobody-2026", "somebody-2026").replace("40 min", "1000 d"));
        Process process =
                ligare(
                                List.of("-Dligare.terminals=err"),
                                "score",
                                findings,
                                "--subjects",
                                "40",
                                "--threads",
                                "1",
                                "--out",
                                "results")
                        .start();
        StringBuilder err = new StringBuilder();
        for (int c = process.getErrorStream().read(); c >= 0 && !err.toString().contains("] 2 of "); ) {
            err.append((char) c);
            c = process.getErrorStream().read();
        }
        assertThat(err).contains("] 2 of ");
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(text(process.getErrorStream()))
                .contains(
                        "Interrupted: nothing was written. Finished by then, and not kept: nobody-2026."
                                + " Not finished: somebody-2026.\n");
        assertThat(text(process.getInputStream())).isEmpty();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private static boolean ignoresInterrupts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> new BigInteger(line.substring(7).strip(), 16))
                    .anyMatch(mask -> mask.testBit(INTERRUPT - 1));
        }
    }

    @Test
    void anOutputThatTakesNothingMoreIsAFailure() throws Exception {
        Process process = ligare(List.of(), "list", "drugs").redirectOutput(new File("/dev/full")).start();

        assertThat(text(process.getErrorStream())).startsWith("stdout\n  found     ");
        assertThat(process.waitFor()).isEqualTo(74);
    }

    @Test
    void helpLoadsNeitherTheAtlasNorTheEngine() throws Exception {
        Process process = ligare(List.of("-Xlog:class+load:file=classes.log"), "--help").start();

        assertThat(text(process.getInputStream())).startsWith("Usage: ligare");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("classes.log")))
                .contains(" ligare.cli.Main ")
                .doesNotContain(
                        " ligare.engine.", " ligare.society.", " ligare.lang.", " ligare.study.", " ligare.model.");
    }
}
