package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtlasDigestTest {
    private static final Map<String, byte[]> FILES = SmallAtlas.files();
    private static final String DIGEST = AtlasDigest.of(FILES, Map.of());

    private static String changed(String path) {
        Map<String, byte[]> files = new LinkedHashMap<>(FILES);
        files.put(path, "x".getBytes(StandardCharsets.UTF_8));
        return AtlasDigest.of(files, Map.of());
    }

    @Test
    void whatDecidesHowAnimalsRunDecidesIt() {
        assertThat(DIGEST).matches("[0-9a-f]{16}").isEqualTo(AtlasDigest.of(FILES, Map.of()));
        for (String folder : new String[] {"circuits", "ethograms", "ligands", "receptors", "regions", "species"}) {
            assertThat(changed(folder + "/another.yaml")).as(folder).isNotEqualTo(DIGEST);
        }
        assertThat(changed("findings/another.yaml")).isEqualTo(DIGEST);
    }

    @Test
    void otherFreeValuesMakeAnotherOne() {
        var values = SmallAtlas.read().calibration();
        assertThat(AtlasDigest.of(FILES, values)).isNotEqualTo(DIGEST);
    }
}
