package ligare.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import ligare.lang.Catalogue;
import ligare.lang.Read;
import ligare.model.Atlas;
import org.jspecify.annotations.Nullable;

/// The atlas, with other free values in the place of its own where [CalibrationOption] names a file of them.
final class Calibrated {
    private final @Nullable Path file;

    Calibrated(CalibrationOption option) {
        file = option.file;
    }

    /// The atlas, with these values where a file was named.
    Atlas atlas() {
        return catalogue().atlas();
    }

    /// The same with the list of its entries.
    Catalogue catalogue() {
        return Catalogue.read(files(), values()).orElseThrow();
    }

    /// The values of the file; none where none was named.
    SequencedMap<String, Atlas.Free> values() {
        return file == null ? new LinkedHashMap<>() : Catalogue.readCalibration(file).orElseThrow();
    }

    /// The files of the atlas.
    static Map<String, byte[]> files() {
        return Catalogue.files().orElseThrow();
    }

    /// The atlas with some values exchanged.
    static Read<Atlas> atlas(Map<String, byte[]> files, Map<String, Atlas.Free> values) {
        return Catalogue.read(files, values).map(Catalogue::atlas);
    }
}
