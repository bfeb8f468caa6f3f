package ligare.lang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ligare.model.evidence.Figure;

/// One YAML file being read. Reading never throws for a user's mistake: take values from [#root()], then call
/// [#finish(Supplier)], which gives the value or every problem of the file.
///
///     Document file = Document.read(path, calibration);
///     Mapping top = file.root();
///     String name = top.name("drug");
///     double affinity = top.quantity("affinity", Dimension.CONCENTRATION, Mapping.POSITIVE, 1e6);
///     return file.finish(() -> new Drug(name, affinity));
///
/// A file of more than 1 MB, a directory or device, bytes that are not UTF-8, broken YAML, more than 40 levels, more than
/// 100 000 values with aliases written out, a second document: each is one problem, and all values below are placeholders.
public final class Document {
    private final Problems problems;
    private final Numbers numbers;
    private final Texts texts;
    private final List<Mapping> opened = new ArrayList<>();
    private final Mapping root;

    private Document(Problems problems, Optional<Node.Table> tree, Calibration calibration) {
        this.problems = problems;
        this.numbers = new Numbers(problems, calibration);
        this.texts = new Texts(problems);
        this.root =
                tree.map(table -> open(table, "", Evidence.NONE)).orElseGet(() -> mute(Where.file(problems.file())));
    }

    /// Reads a file; its name in problems is the path as given.
    public static Document read(Path file, Calibration calibration) {
        Problems problems = new Problems(Excerpt.sentence(file.toString()));
        return of(FileText.of(file, problems), problems, calibration);
    }

    /// Reads a file that may not refer to calibrated values.
    public static Document read(Path file) {
        return read(file, Calibration.none());
    }

    /// Reads bytes; `name` is the file's name in problems.
    public static Document read(String name, byte[] bytes, Calibration calibration) {
        Problems problems = new Problems(Excerpt.sentence(name));
        return of(FileText.of(bytes, problems), problems, calibration);
    }

    /// Reads bytes that may not refer to calibrated values.
    public static Document read(String name, byte[] bytes) {
        return read(name, bytes, Calibration.none());
    }

    /// Reads a stream to its end, or to the limit of 1 MB; the caller closes it.
    ///
    /// @throws IOException when the stream fails
    public static Document read(String name, InputStream in, Calibration calibration) throws IOException {
        Problems problems = new Problems(Excerpt.sentence(name));
        return of(FileText.of(in, problems), problems, calibration);
    }

    private static Document of(Optional<String> text, Problems problems, Calibration calibration) {
        Optional<Node.Table> tree = text.flatMap(read -> Tree.of(read, problems));
        return new Document(problems, tree, calibration);
    }

    /// The file's name as it stands in problems.
    public String name() {
        return problems.file();
    }

    /// The outermost mapping; of a file that could not be read, a silent one that holds nothing.
    public Mapping root() {
        return root;
    }

    /// Every number read so far, with its source and status, in the order of reading.
    public List<Figure> figures() {
        return numbers.figures();
    }

    /// What is wrong so far, in file order. Unread keys are among it only after [#finish(Supplier)].
    public List<Problem> problems() {
        return problems.inFileOrder();
    }

    /// True while nothing wrong was found.
    public boolean sound() {
        return problems.total() == 0;
    }

    /// Ends the reading: reports every key that nobody asked for, then builds the value if the file is sound. An
    /// [IllegalArgumentException] from a record that refuses its values becomes a problem of the whole file; use
    /// [Mapping#make] to place it better.
    public <T> Read<T> finish(Supplier<T> value) {
        for (Mapping mapping : List.copyOf(opened)) mapping.done();
        Optional<T> made = sound() ? root.make(_ -> value.get()) : Optional.empty();
        return made.isPresent() && sound() ? new Read.Ok<>(made.get()) : new Read.Rejected<>(problems());
    }

    Problems collected() {
        return problems;
    }

    Numbers numbers() {
        return numbers;
    }

    Texts texts() {
        return texts;
    }

    Mapping open(Node.Table table, String path, Evidence around) {
        Mapping mapping = new Mapping(this, table, path, numbers.evidence(table, path, around), false);
        opened.add(mapping);
        return mapping;
    }

    Mapping mute(Where where) {
        Node.Table nothing = new Node.Table(Map.of(), where.line(), where.column());
        return new Mapping(this, nothing, where.path(), Evidence.NONE, true);
    }
}
