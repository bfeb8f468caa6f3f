package ligare.lang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ligare.model.Atlas;

/// Tells two states of an atlas apart by what decides how animals run: SHA-256 of the files of circuits, ethograms, ligands,
/// receptors, regions, species and calibrations, and of other free values. Findings and what is asked of them do not count.
public final class AtlasDigest {
    private static final List<String> DECISIVE =
            List.of("calibration/", "circuits/", "ethograms/", "ligands/", "receptors/", "regions/", "species/");

    private static final int DIGITS = 16;

    private AtlasDigest() {}

    /// @param files path in the atlas → content
    /// @param instead free values in the place of its own
    /// @return 16 hexadecimal digits
    public static String of(Map<String, byte[]> files, Map<String, Atlas.Free> instead) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files)
                    .forEach((path, content) -> {
                        if (DECISIVE.stream().anyMatch(path::startsWith)) {
                            digest.update(path.getBytes(StandardCharsets.UTF_8));
                            digest.update(content);
                        }
                    });
            new TreeMap<>(instead)
                    .forEach((name, value) -> digest.update((name + value).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
