package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// What reading a file gave: a value, or everything that is wrong with the file.
public sealed interface Read<T> {
    /// The file was sound.
    record Ok<T>(T value) implements Read<T> {}

    /// The file was not; at least one problem, in file order.
    record Rejected<T>(List<Problem> problems) implements Read<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty())
                throw new IllegalArgumentException("Rejected.problems must hold at least one problem");
        }
    }

    /// Everything that is wrong; empty for [Ok].
    default List<Problem> problems() {
        return switch (this) {
            case Ok<T> _ -> List.of();
            case Rejected<T>(List<Problem> problems) -> problems;
        };
    }

    /// The value, or a [RejectedFile] that carries the problems.
    default T orElseThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Rejected<T>(List<Problem> problems) -> throw new RejectedFile(problems);
        };
    }

    /// The value changed by a function that cannot fail.
    default <R> Read<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Rejected<T>(List<Problem> problems) -> new Rejected<>(problems);
        };
    }

    /// All values in the given order, or all problems of all files in that order.
    static <T> Read<List<T>> all(Collection<? extends Read<? extends T>> reads) {
        List<Problem> problems = reads.stream().flatMap(read -> read.problems().stream()).toList();
        if (!problems.isEmpty()) return new Rejected<>(problems);
        List<T> values = new ArrayList<>();
        for (Read<? extends T> read : reads) values.add(read.orElseThrow());
        return new Ok<>(List.copyOf(values));
    }
}
