package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/// A command: does its work and ends with an exit code, whatever happens.
abstract class Task implements Callable<Integer> {
    @Mixin private Common common = new Common();

    private final Console console;
    private @Nullable OutputFolder folder;

    Task(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        try {
            common.check();
            ExitCode exit = work();
            console.out().flush();
            return exit.code();
        } catch (Throwable thrown) {
            return new Ending(console, common, folder).of(thrown).code();
        }
    }

    /// Does it.
    abstract ExitCode work() throws Exception;

    final Console console() {
        return console;
    }

    final Common common() {
        return common;
    }

    /// Shows a result of words, or with `--json` its document, and with `--out` keeps both.
    final void present(String name, String words, String json) {
        Path out = common.out();
        if (out != null) {
            open(out, name + ".txt", name + ".json")
                    .write(Map.of(name + ".txt", Plain.text(words), name + ".json", json));
        }
        if (common.json()) {
            console.document(json);
        } else {
            console.show(words.stripTrailing());
        }
    }

    /// The folder that was asked for, or the usual one for results of this name.
    final Path folderFor(String name) {
        Path out = common.out();
        return out == null ? Path.of("out", FolderName.of(name)) : out;
    }

    /// Opens the folder for what this command writes.
    ///
    /// @param names of the files that will be written
    final OutputFolder open(Path path, String... names) {
        OutputFolder opened = OutputFolder.of(path, List.of(names));
        folder = opened;
        return opened;
    }
}
