package ligare.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where a command speaks: results on `out`, everything else on `err`, in UTF-8.
///
/// @param out results
/// @param err progress, problems and remarks
/// @param outTerminal whether a person watches `out`: then it may carry colour
/// @param errTerminal whether a person watches `err`: then progress may move
record Console(PrintWriter out, PrintWriter err, boolean outTerminal, boolean errTerminal) {
    /// Names the streams that are terminals; `./ligare` sets it, because Java cannot ask for each of them.
    private static final String TERMINALS = "ligare.terminals";

    /// The streams of this process.
    static Console ofProcess() {
        List<String> terminals = List.of(System.getProperty(TERMINALS, "").split(","));
        boolean moving = !"dumb".equals(System.getenv("TERM"));
        boolean colour = moving && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                colour && terminals.contains("out"),
                moving && terminals.contains("err"));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /// Text for people, on `out`; whatever came from a file is made harmless.
    void show(String text) {
        print(Plain.text(text));
    }

    /// A line on `out` that is harmless already and may carry colour.
    void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /// A document for programs, on `out`, as it is.
    void document(String json) {
        out.print(json);
    }

    /// A remark, on `err`.
    void remark(String text) {
        err.print(Plain.text(text));
        err.print('\n');
        err.flush();
    }

    /// A word in the colour that its meaning has, where a person watches; made harmless.
    String coloured(String text, Colour colour) {
        return outTerminal ? colour.of(Plain.line(text)) : Plain.line(text);
    }

    /// Colours of a terminal.
    enum Colour {
        GREEN(32),
        YELLOW(33),
        RED(31),
        FAINT(2);

        private final int code;

        Colour(int code) {
            this.code = code;
        }

        private String of(String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    }
}
