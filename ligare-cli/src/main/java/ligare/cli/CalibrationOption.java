package ligare.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that puts other free values in the place of the atlas's own. It holds no more, so that help loads nothing
/// of the atlas.
final class CalibrationOption {
    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Free values, as ligare fit writes them, in the place of the atlas's own.")
    @Nullable Path file;
}
