package ligare.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.lang.Suggestion;
import ligare.model.network.NetworkRun;

/// A network that the user named, by its file or by its name in the atlas. A file comes first.
///
/// @param run the network
/// @param place what problems call it
record NamedNetwork(NetworkRun run, Path place) {
    /// The network of that file or name.
    ///
    /// @throws Refusal if there is none
    static NamedNetwork of(Path file, Catalogue catalogue) {
        return find(file, catalogue).orElseThrow(() -> missing(file, catalogue));
    }

    /// The network of that file or name; empty if the word means something else.
    static Optional<NamedNetwork> find(Path file, Catalogue catalogue) {
        NetworkRun known = catalogue.networks().get(file.toString());
        if (known != null && !Files.exists(file)) {
            return Optional.of(new NamedNetwork(known, file));
        }
        Read<Contents> read = Catalogue.readFile(file, catalogue.atlas());
        return read instanceof Read.Ok<Contents>(Contents.OneNetwork(NetworkRun run, var _))
                ? Optional.of(new NamedNetwork(run, file))
                : Optional.empty();
    }

    private static Refusal missing(Path file, Catalogue catalogue) {
        List<String> names = List.copyOf(catalogue.networks().keySet());
        String known = "a file with a network, or a network of the atlas: " + String.join(", ", names);
        if (Files.exists(file)) {
            return switch (Catalogue.readFile(file, catalogue.atlas())) {
                case Read.Rejected<Contents>(List<Problem> problems) -> Refusal.of(problems);
                case Read.Ok<Contents>(Contents.Entries _) ->
                        Refusal.file(file, "entries of the atlas, and no network", known, "name another file");
                case Read.Ok<Contents> _ -> Refusal.file(file, "a study or a finding", known, "ligare run runs it");
            };
        }
        return Refusal.commandLine(
                file.toString(),
                known,
                Suggestion.fix(file.toString(), names, "check the path, or see ligare list networks"));
    }
}
