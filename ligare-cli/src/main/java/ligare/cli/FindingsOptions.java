package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which findings a command runs; see [Cases].
final class FindingsOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Findings, or folders with findings; without any, those of the atlas.")
    List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these findings.")
    List<String> only = List.of();

    /// Whether the user named any.
    boolean named() {
        return !(paths.isEmpty() && only.isEmpty());
    }
}
