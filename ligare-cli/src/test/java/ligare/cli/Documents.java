package ligare.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads JSON documents; JSON is YAML too.
final class Documents {
    private Documents() {}

    /// The object that a text holds, and nothing beside it.
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    /// The objects in a list behind a key.
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> document, String key) {
        return (List<Map<String, Object>>) requireNonNull(document.get(key));
    }

    /// The text behind a key.
    static String text(Map<String, Object> document, String key) {
        return requireNonNull(document.get(key)).toString();
    }

    /// The number behind a key.
    static double number(Map<String, Object> document, String key) {
        return ((Number) requireNonNull(document.get(key))).doubleValue();
    }
}
