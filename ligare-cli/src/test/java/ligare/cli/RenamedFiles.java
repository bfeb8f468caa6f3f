package ligare.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The files of an atlas in which everything that has a name has another one, the files themselves too; where random
/// numbers are drawn under a name, the old one is kept as `key`.
final class RenamedFiles {
    private static final List<String> KINDS =
            List.of(
                    "calibration",
                    "ligand",
                    "receptor",
                    "ethogram",
                    "circuit",
                    "species",
                    "null model",
                    "learner",
                    "finding",
                    "study");

    /// Files that are read one by one and are no part of what studies refer to.
    private static final List<String> APART = List.of("networks/", "certificates/");

    private static final Set<String> KEYED = Set.of("ligand", "receptor", "finding", "study");
    private static final Set<String> KEYED_ENTRIES = Set.of("groups", "populations", "ligands", "receptors");
    private static final String BINDINGS = "binds";

    /// Free values are found by these words alone: some share their names with words of the language.
    private static final String CALIBRATED = "calibrated";

    private static final String VALUES = "values";

    /// What may stand among entries and is none.
    private static final Set<String> EVIDENCE = Set.of("source", "status");

    private static final List<String> ACTS_ON =
            List.of("efficacy of ", "uptake of ", "density of ", "synthesis of ", "writing of ");

    private final SequencedMap<String, byte[]> files;
    private final Map<String, @Nullable Object> trees = new TreeMap<>();
    private final Map<String, Set<String>> kinds = new TreeMap<>();

    /// @param files path in the atlas → content
    RenamedFiles(SequencedMap<String, byte[]> files) {
        this.files = files;
        files.forEach((path, bytes) -> {
            if (path.endsWith(".yaml") && APART.stream().noneMatch(path::startsWith)) {
                trees.put(path, new Load(LoadSettings.builder().build()).loadFromString(text(bytes)));
            }
        });
        trees.values().forEach(tree -> collect(map(tree)));
    }

    /// Another name, of another place in the alphabet.
    static String nonsense(String name) {
        return "q" + new StringBuilder(name).reverse();
    }

    /// What has a name: kind → names.
    Map<String, Set<String>> kinds() {
        return kinds;
    }

    /// The files in other words.
    SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> renamed = new TreeMap<>();
        files.forEach((path, bytes) -> {
            String place = path.substring(0, path.lastIndexOf('/') + 1);
            if (trees.containsKey(path)) {
                String dumped = new Dump(DumpSettings.builder().build()).dumpToString(file(map(trees.get(path))));
                renamed.put(
                        place + nonsense(path.substring(place.length())).replace('.', '-') + ".yaml", bytes(dumped));
            } else if (path.endsWith(".csv")) {
                String name = path.substring("data/".length(), path.length() - ".csv".length());
                renamed.put("data/" + other(name) + ".csv", bytes(table(text(bytes))));
            }
        });
        return renamed;
    }

    private void collect(Map<?, ?> tree) {
        KINDS.forEach(kind -> name(kind, tree.get(kind)));
        names("region", map(map(tree.get("regions")).get("entries")).keySet());
        names("region", tree.containsKey("study") ? map(tree.get("regions")).keySet() : Set.of());
        names("ligand", map(tree.get("ligands")).keySet());
        list(tree.get("sexes")).forEach(sex -> name("sex", sex));
        for (String part :
                List.of(
                        "cells",
                        "cascades",
                        "traits",
                        "populations",
                        "projections",
                        "terminals",
                        "readouts",
                        "measures")) {
            names(part, map(tree.get(part)).keySet());
        }
        for (String part : List.of("layers", "paths", "rules")) {
            names(part, map(tree.get(part)).keySet());
        }
        names("features", map(map(tree.get("actions")).get("features")).keySet());
        names("classes", map(map(tree.get("classification")).get("classes")).keySet());
        list(tree.get("senses")).forEach(sense -> name("channel", map(sense).get("channel")));
        names("state", map(tree.get("states")).keySet());
        names("place", map(tree.get("places")).keySet());
        for (Object place : map(tree.get("places")).values()) {
            names("behaviour", map(map(place).get("behaviours")).keySet());
            list(map(place).get("transitions")).forEach(t -> name("condition", map(t).get("requires")));
        }
        protocol(tree);
        names("group", map(tree.get("groups")).keySet());
        map(tree.get("groups")).values().forEach(group -> protocol(map(group)));
        list(tree.get("claims")).forEach(claim -> dataset(map(claim)));
    }

    private void protocol(Map<?, ?> tree) {
        for (Object phase : list(tree.get("protocol"))) {
            name("phase", map(phase).get("phase"));
            for (Object other : list(map(phase).get("with"))) {
                name("animal", other);
                names("animal", map(other).keySet());
            }
            list(map(phase).get("conditions")).forEach(condition -> name("condition", condition));
        }
    }

    private void dataset(Map<?, ?> claim) {
        name("dataset", claim.get("dataset"));
        name("column", claim.get("column"));
        name("column", claim.get("animal"));
        names("column", map(claim.get("where")).keySet());
    }

    private void names(String kind, Iterable<?> names) {
        names.forEach(name -> {
            if (!EVIDENCE.contains(name)) {
                name(kind, name);
            }
        });
    }

    private void name(String kind, @Nullable Object name) {
        // A group called by its dose could not be told from the dose.
        if (name instanceof String text && !Character.isDigit(text.charAt(0))) {
            kinds.computeIfAbsent(kind, _ -> new TreeSet<>()).add(text);
        }
    }

    private Map<Object, Object> file(Map<?, ?> tree) {
        Map<Object, Object> copy = new LinkedHashMap<>(map(inOtherWords(tree)));
        for (String kind : KEYED) {
            boolean listedOnly = kind.equals("finding") && !tree.containsKey("groups");
            if (tree.get(kind) instanceof String name && !listedOnly) {
                copy.putIfAbsent("key", name);
            }
        }
        return copy;
    }

    private @Nullable Object inOtherWords(@Nullable Object given) {
        return switch (given) {
            case null -> null;
            case String text -> other(text);
            case List<?> list -> new ArrayList<>(list.stream().map(this::inOtherWords).toList());
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    copy.put(inOtherWords(key), inOtherWords(value));
                    if (CALIBRATED.equals(key) && value instanceof String name) {
                        copy.put(key, nonsense(name));
                    }
                    if (VALUES.equals(key) && value instanceof Map<?, ?> entries) {
                        Map<Object, Object> values = new LinkedHashMap<>();
                        entries.forEach((name, entry) -> values.put(nonsense(name.toString()), entry));
                        copy.put(key, values);
                    }
                    if (BINDINGS.equals(key) && value instanceof Map<?, ?> bindings) {
                        copy.put(key, bindings(bindings));
                    }
                    if (KEYED_ENTRIES.contains(key)
                            && !map.containsKey("sexes")
                            && value instanceof Map<?, ?> entries) {
                        copy.put(key, keyed(entries));
                    }
                });
                yield copy;
            }
            default -> given;
        };
    }

    /// Ligands have other names; `affinity` is a word of the language here, though a read-out may be called so elsewhere.
    private Map<Object, Object> bindings(Map<?, ?> bindings) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        bindings.forEach((ligand, binding) -> copy.put(inOtherWords(ligand), binding));
        return copy;
    }

    /// Entries that lose their name keep it as a key.
    private Map<Object, Object> keyed(Map<?, ?> entries) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            Object renamed = inOtherWords(entry);
            if (renamed instanceof Map<?, ?> map && !map.containsKey("key")) {
                Map<Object, Object> with = new LinkedHashMap<>(map);
                with.put("key", name);
                renamed = with;
            }
            copy.put(inOtherWords(name), renamed);
        });
        return copy;
    }

    /// The other name, also where it stands in a moment or in what an effect acts on.
    private String other(String text) {
        if (named(text)) {
            return nonsense(text);
        }
        for (String words : ACTS_ON) {
            if (text.startsWith(words)) {
                return words + other(text.substring(words.length()));
            }
        }
        for (String sign : List.of(" + ", " - ")) {
            int at = text.indexOf(sign);
            if (at > 0 && kinds.getOrDefault("phase", Set.of()).contains(text.substring(0, at))) {
                return nonsense(text.substring(0, at)) + text.substring(at);
            }
        }
        return text;
    }

    private boolean named(String text) {
        return kinds.values().stream().anyMatch(names -> names.contains(text));
    }

    private String table(String csv) {
        String header = csv.lines().findFirst().orElse("");
        return Arrays.stream(header.split(",", -1)).map(this::other).collect(Collectors.joining(","))
                + csv.substring(header.length());
    }

    private static Map<?, ?> map(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list.stream().filter(Objects::nonNull).toList() : List.of();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
