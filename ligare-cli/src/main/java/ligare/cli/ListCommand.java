package ligare.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare list`: what the atlas holds.
@Command(name = "list", description = "Show what the atlas holds; for a name, its numbers with their sources.")
final class ListCommand extends Task {
    @Parameters(
            paramLabel = "KIND|NAME",
            arity = "0..*",
            description = {
                "findings, circuits, networks, regions, receptors, drugs, species, measures or protocols;",
                "or the name of an entry. Without a word: all kinds."
            })
    private List<String> words = List.of();

    @Option(names = "--model", description = "Of a circuit: the model in tables, as a paper describes it, in Markdown.")
    private boolean model;

    ListCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        String name = String.join(" ", words);
        Listing listing = new Listing();
        Listing.Page page = model ? listing.model(name) : listing.of(name);
        present(model ? "model" : "list", page.words(), page.json());
        return ExitCode.DONE;
    }
}
