package ligare.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/// What a command said and how it ended.
///
/// @param exit its exit code
/// @param out  what stdout got
/// @param err  what stderr got
record Spoken(int exit, String out, String err) {
    /// Runs a command in this process, without progress, however long it takes.
    static Spoken quietly(Object... arguments) {
        return ligare(Stream.concat(Stream.of(arguments), Stream.of("--quiet")).toArray());
    }

    /// Runs a command in this process, watched by nobody.
    static Spoken ligare(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = Main.run(console, words);
        return new Spoken(exit, out.toString(), err.toString());
    }
}
