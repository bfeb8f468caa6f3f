package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads lists and named parts into records, and checks names. A part with a mistake is left out; its problem stays.
final class Parts {
    private Parts() {}

    /// The parts behind a key, by name.
    static <T> List<T> named(Mapping from, String key, BiFunction<String, Mapping, T> reading) {
        return List.copyOf(read(from.named(key), reading).values());
    }

    /// The parts, by name.
    static <T> SequencedMap<String, T> read(Map<String, Mapping> parts, BiFunction<String, Mapping, T> reading) {
        SequencedMap<String, T> read = new LinkedHashMap<>();
        parts.forEach(
                (name, part) -> part.make(inner -> reading.apply(name, inner)).ifPresent(made -> read.put(name, made)));
        return read;
    }

    /// The parts in a list; none when the key is missing.
    static <T> List<T> listed(Mapping from, String key, Function<Mapping, T> reading) {
        List<T> read = new ArrayList<>();
        for (Mapping part : from.mappingsIfGiven(key)) part.make(reading).ifPresent(read::add);
        return List.copyOf(read);
    }

    /// Which of several forms a part is written in. Without exactly one, the rest of the part is left unread.
    static Optional<String> form(Mapping from, String... forms) {
        Optional<String> form = from.make(inner -> inner.either(forms));
        if (form.isEmpty()) from.ignore();
        return form;
    }

    /// The known names, or null when there is none: what should name them is missing, and was reported.
    static @Nullable Collection<String> orAny(Collection<String> known) {
        return known.isEmpty() ? null : known;
    }

    /// A name among the known ones; any name when nobody can say which are known.
    static String refer(Mapping from, String key, @Nullable Collection<String> known, String noun) {
        return known == null ? from.name(key) : from.reference(key, known, noun);
    }

    /// A name among the known ones, or null when the key is missing.
    static @Nullable String referIfGiven(Mapping from, String key, @Nullable Collection<String> known, String noun) {
        return from.has(key) ? refer(from, key, known, noun) : null;
    }

    /// Numbers by name, each name among the known ones; none when the mapping is not given.
    static Map<String, Double> numbers(
            Optional<Mapping> from, @Nullable Collection<String> known, String noun, double min, double max) {
        Map<String, Double> read = new LinkedHashMap<>();
        from.ifPresent(inner -> {
            checkKeys(inner, known, noun);
            for (String name : inner.keys()) read.put(name, inner.number(name, min, max));
        });
        return read;
    }

    /// Reports every key of a mapping that is not among the known names.
    static void checkKeys(Mapping named, @Nullable Collection<String> known, String noun) {
        for (String name : named.keys()) checkKey(named, name, known, noun);
    }

    /// Reports a key that is not among the known names.
    static void checkKey(Mapping named, String name, @Nullable Collection<String> known, String noun) {
        if (known != null && !known.contains(name)) unknown(named, name, name, known, noun);
    }

    /// Reports a name, at the value of a key, that is not among the known ones.
    static void unknown(Mapping from, String key, String name, Collection<String> known, String noun) {
        String fix =
                from.document()
                        .collected()
                        .suggestion(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("choose one of them");
        from.problem(key, Excerpt.quote(name), noun + ": " + Excerpt.oneOf(known), fix);
    }
}
