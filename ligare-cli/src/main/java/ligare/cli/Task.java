package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ligare.study.report.Count;
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
        String text = Plain.text(words).stripTrailing();
        if (out == null) {
            show(text, json);
        } else {
            OutputFolder opened = open(out, name + ".txt", name + ".json");
            deliver(text, json, opened, Map.of(name + ".txt", text + "\n", name + ".json", json));
        }
    }

    /// Shows a result, then writes it: what took long to compute is not lost where the disk is full.
    ///
    /// @param words made harmless
    final void deliver(String words, String json, OutputFolder opened, Map<String, String> files) {
        show(words, json);
        opened.write(files);
    }

    /// Shows a result.
    ///
    /// @param words made harmless
    final void show(String words, String json) {
        if (common.json()) {
            console.document(json);
        } else {
            console.print(words);
        }
        console.out().flush();
    }

    /// Says something beside the result, unless nothing but that is wanted.
    final void remark(String words) {
        if (!common.quiet()) {
            console.remark(words);
        }
    }

    /// Says, to people, how long it took and where the report is.
    final void conclude(Stopwatch watch, Path report) {
        if (!common.json()) {
            console.show(
                    "%s, %s. The report: %s".formatted(watch, Count.of(common.threads(), "thread", "threads"), report));
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
