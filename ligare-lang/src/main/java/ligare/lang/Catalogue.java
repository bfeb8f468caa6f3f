package ligare.lang;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.network.NetworkRun;
import org.jspecify.annotations.Nullable;

/// The atlas, read and cross-checked, with what a list of its entries shows; and the way from a user's file to a model.
///
///     Catalogue catalogue = Catalogue.read().orElseThrow();
///     Contents.OneStudy file = Catalogue.readStudy(path, catalogue.atlas()).orElseThrow();
///
/// Every mistake of every file is a [Problem] of the answer; nothing here throws for a user's mistake. A file outside the
/// atlas is read as one inside. A study or a finding may describe entries of its own under `regions:`, `ligands:`,
/// `receptors:`, `species:`, `ethograms:` and `circuits:`, name by name as their files do; names resolve there first.
///
/// @param atlas   what there is
/// @param entries one for each thing described, in the order of reading
/// @param networks name → plain network; studies do not refer to them
public record Catalogue(Atlas atlas, List<Entry> entries, SequencedMap<String, NetworkRun> networks) {
    public Catalogue {
        entries = List.copyOf(entries);
        networks = Collections.unmodifiableSequencedMap(networks);
    }

    /// The entries with this name, of whatever kind.
    public List<Entry> entries(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).toList();
    }

    /// Reads the atlas on the class path.
    public static Read<Catalogue> read() {
        return read(AtlasFiles.onClassPath());
    }

    /// Reads the atlas in a directory, or in the folder `atlas` of a jar.
    public static Read<Catalogue> read(Path directoryOrJar) {
        return switch (AtlasFiles.of(directoryOrJar)) {
            case Read.Ok<SequencedMap<String, byte[]>>(SequencedMap<String, byte[]> files) -> read(files);
            case Read.Rejected<SequencedMap<String, byte[]>>(List<Problem> problems) -> new Read.Rejected<>(problems);
        };
    }

    /// Reads an atlas from its files.
    ///
    /// @param files path in the atlas → content; `calibration/` holds the calibrations, `data/FOLDER/NAME.csv` the datasets;
    ///     what every other YAML file holds, its first key says; other files are left alone
    public static Read<Catalogue> read(Map<String, byte[]> files) {
        return read(files, Map.of());
    }

    /// Reads an atlas with other free values than its own.
    ///
    /// @param instead name → value; names that the atlas does not have are problems, values that it has beside them stay
    public static Read<Catalogue> read(Map<String, byte[]> files, Map<String, Atlas.Free> instead) {
        return new AtlasReader(instead).read(files);
    }

    /// Reads a calibration from a file outside the atlas, as a fit writes it.
    public static Read<SequencedMap<String, Atlas.Free>> readCalibration(Path file) {
        return CalibrationReader.readFile(Document.read(file));
    }

    /// Reads what became of findings that a fit left out, as a cross-validation writes it: finding → the word of its verdict.
    public static Read<SequencedMap<String, String>> readCrossValidation(Path file) {
        return CrossValidationReader.readFile(Document.read(file));
    }

    /// Reads an atlas, without the list of its entries.
    public static Read<Atlas> readAtlas(Path directoryOrJar) {
        return read(directoryOrJar).map(Catalogue::atlas);
    }

    /// Reads an atlas, without the list of its entries.
    public static Read<Atlas> readAtlas(Map<String, byte[]> files) {
        return read(files).map(Catalogue::atlas);
    }

    /// The YAML files and tables of the atlas on the class path: those that are read one by one, as certificates are.
    public static Read<SequencedMap<String, byte[]>> files() {
        return files(AtlasFiles.onClassPath());
    }

    /// The files of an atlas, for those who want to exchange one before reading.
    public static Read<SequencedMap<String, byte[]>> files(Path directoryOrJar) {
        return AtlasFiles.of(directoryOrJar);
    }

    /// Reads a file, whatever it holds.
    public static Read<Contents> readFile(Path file, Atlas atlas) {
        return ContentsReader.of(document(file, atlas), new TableSource.Beside(file), atlas).read();
    }

    /// Reads a file from its bytes; `name` is its name in problems.
    public static Read<Contents> readFile(String name, byte[] bytes, Atlas atlas) {
        return ContentsReader.of(Document.read(name, bytes, values(atlas)), null, atlas).read();
    }

    /// As [#readFile(String, byte[], Atlas)]; a study may name a table, but only the one that was handed over with it.
    ///
    /// @param table null: none was
    public static Read<Contents> readFile(String name, byte[] bytes, @Nullable GivenTable table, Atlas atlas) {
        return ContentsReader.of(Document.read(name, bytes, values(atlas)), new TableSource.Given(table), atlas).read();
    }

    /// Reads a study.
    public static Read<Contents.OneStudy> readStudy(Path file, Atlas atlas) {
        return ContentsReader.of(document(file, atlas), new TableSource.Beside(file), atlas).study();
    }

    private static Document document(Path file, Atlas atlas) {
        return Document.read(file, values(atlas));
    }

    private static Calibration values(Atlas atlas) {
        return Known.of(atlas).values();
    }
}
