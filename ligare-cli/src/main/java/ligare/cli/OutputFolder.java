package ligare.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that a command writes to. Everything is written under temporary names first and moved into place when it is
/// complete; a manifest lists what is there. What the manifest does not list is never replaced or deleted, and symbolic
/// links are refused.
final class OutputFolder {
    private static final String PART = ".part-";

    private final Path path;
    private final Storage storage;
    private final Set<String> written = new LinkedHashSet<>();

    /// How bytes come to disk.
    @FunctionalInterface
    interface Storage {
        void store(Path file, byte[] content) throws IOException;
    }

    private OutputFolder(Path path, Storage storage) {
        this.path = path;
        this.storage = storage;
    }

    /// The folder, checked before any work is done: it can be made or written, and none of the names belongs to others.
    ///
    /// @param names of the files that will be written
    /// @throws Refusal if not
    static OutputFolder of(Path path, Collection<String> names) {
        return of(path, names, OutputFolder::store);
    }

    static OutputFolder of(Path path, Collection<String> names, Storage storage) {
        OutputFolder folder = new OutputFolder(path, storage);
        folder.check(names);
        return folder;
    }

    Path path() {
        return path;
    }

    /// The files written by this object, as paths.
    List<String> written() {
        return List.copyOf(written);
    }

    /// Writes these files, all or none, and removes what an earlier command left that is not among them.
    ///
    /// @param files plain name → text
    /// @throws Refusal if that fails
    void write(Map<String, String> files) {
        put(files, true);
    }

    /// Writes these files, all or none, beside what is there.
    void add(Map<String, String> files) {
        put(files, false);
    }

    private void put(Map<String, String> files, boolean alone) {
        SequencedSet<String> before = check(files.keySet());
        SequencedSet<String> after = new TreeSet<>(files.keySet());
        if (!alone) {
            after.addAll(before);
        }
        List<Path> made = new ArrayList<>();
        Path part = null;
        try {
            made = makeFolders();
            part = Files.createTempDirectory(path, PART);
            Map<String, Path> ready = prepare(part, files);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            move(part, ready, before, after);
            made = List.of();
            after.stream().filter(files::containsKey).forEach(name -> written.add(path.resolve(name).toString()));
        } catch (IOException failed) {
            throw unwritten(failed);
        } finally {
            remove(part, made);
        }
    }

    private Map<String, Path> prepare(Path part, Map<String, String> files) throws IOException {
        Map<String, Path> ready = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Path prepared = part.resolve(file.getKey());
            storage.store(prepared, file.getValue().getBytes(StandardCharsets.UTF_8));
            ready.put(file.getKey(), prepared);
        }
        return ready;
    }

    /// The manifest goes first: whatever happens in between, every file of ours is listed.
    private void move(Path part, Map<String, Path> ready, SequencedSet<String> before, SequencedSet<String> after)
            throws IOException {
        SequencedSet<String> both = new TreeSet<>(after);
        both.addAll(before);
        list(part, both);
        for (Map.Entry<String, Path> file : ready.entrySet()) {
            Files.move(file.getValue(), path.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!both.equals(after)) {
            for (String name : both) {
                if (!after.contains(name)) {
                    Files.deleteIfExists(path.resolve(name));
                }
            }
            list(part, after);
        }
    }

    private void list(Path part, SequencedSet<String> names) throws IOException {
        Path manifest = part.resolve(Manifest.NAME);
        storage.store(manifest, Manifest.write(names).getBytes(StandardCharsets.UTF_8));
        Files.move(manifest, path.resolve(Manifest.NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void store(Path file, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    /// Makes the folder and those above it that are missing; returns those that were made, innermost first.
    private List<Path> makeFolders() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = path.toAbsolutePath();
                at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS);
                at = at.getParent()) {
            missing.add(at);
        }
        List<Path> made = new ArrayList<>();
        try {
            for (Path folder : missing.reversed()) {
                Files.createDirectory(folder);
                made.addFirst(folder);
            }
        } catch (IOException failed) {
            remove(null, made);
            throw failed;
        }
        return made;
    }

    private static void remove(@Nullable Path part, List<Path> made) {
        try {
            if (part != null) {
                try (Stream<Path> inside = Files.list(part)) {
                    for (Path file : inside.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(part);
            }
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException left) {
            // What cannot be removed stays under its temporary name; the failure before it is what the user has to
            // know.
        }
    }

    /// Checks the folder and these names; returns what its manifest lists.
    private SequencedSet<String> check(Collection<String> names) {
        if (path.toString().isBlank()) {
            throw refused(path, "an empty name", "the name of a folder", "name one with --out DIR");
        }
        refuseLinks();
        if (!Files.exists(path)) {
            checkAncestor();
            return new LinkedHashSet<>();
        }
        if (!Files.isDirectory(path)) {
            throw refused(path, "a file", "a folder, or a name that is free", "choose another name with --out DIR");
        }
        if (!Files.isWritable(path)) {
            throw refused(
                    path,
                    "a folder that may not be written",
                    "a folder that may",
                    "change its permissions, or choose another with --out DIR");
        }
        SequencedSet<String> ours = Manifest.read(path);
        for (String name : ours) {
            refuseUnlikely(path.resolve(name));
        }
        for (String name : names) {
            if (!ours.contains(name) && Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw refused(
                        path.resolve(name),
                        "a file that " + Manifest.NAME + " does not list: Ligare did not write it",
                        "a free name, or a file that Ligare wrote",
                        "move it away, or choose another folder with --out DIR");
            }
        }
        return ours;
    }

    private static void refuseUnlikely(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(
                    file,
                    Files.isSymbolicLink(file) ? "a symbolic link" : "no regular file",
                    "the file that Ligare wrote",
                    "move it away, or choose another folder with --out DIR");
        }
    }

    /// Refuses links in the path as it was given. The first name of an absolute path belongs to the system, which may
    /// keep its folders for temporary files behind a link.
    private void refuseLinks() {
        Path at = path.getRoot();
        for (Path name : path) {
            boolean first = path.isAbsolute() && path.getRoot().equals(at);
            at = at == null ? name : at.resolve(name);
            if (!first && Files.isSymbolicLink(at)) {
                throw refused(at, "a symbolic link", "a folder without links", "name the folder itself with --out DIR");
            }
        }
    }

    private void checkAncestor() {
        Path at = path.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        if (at == null || !Files.isDirectory(at) || !Files.isWritable(at)) {
            throw refused(
                    path,
                    "no folder, and none can be made in " + at,
                    "a folder that can be made and written",
                    "choose another with --out DIR");
        }
    }

    private Refusal unwritten(IOException failed) {
        String reason = failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
        return refused(
                path,
                "a folder that could not be written (%s)"
                        .formatted(reason == null ? failed.getClass().getSimpleName() : reason),
                "a folder that can be written, with enough room",
                "make room or change its permissions, or choose another with --out DIR");
    }

    private static Refusal refused(Path place, String found, String expected, String fix) {
        String shown = place.toString().isBlank() ? "--out" : place.toString();
        return Refusal.unwritten(shown, found, expected, fix);
    }
}
