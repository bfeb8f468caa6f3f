package ligare.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    static final ObjectMapper READER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void writesWhatAnIndependentReaderReads() throws JsonProcessingException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("whole", 3);
        map.put("long", Long.MIN_VALUE);
        map.put("numbers", Arrays.asList(0.1, -1e-300, 1e300, 42.0, Double.NaN, Double.POSITIVE_INFINITY, null));
        map.put("nested", List.of(List.of(), Map.of(), Map.of("a", true)));
        JsonNode read = READER.readTree(Json.write(map));
        assertThat(read.get("whole").asInt()).isEqualTo(3);
        assertThat(read.get("long").asLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(read.get("numbers")).hasSize(7);
        assertThat(read.get("numbers").get(1).asDouble()).isEqualTo(-1e-300);
        assertThat(read.get("numbers").get(2).asDouble()).isEqualTo(1e300);
        assertThat(read.get("numbers").get(4).isNull()).isTrue();
        assertThat(read.get("numbers").get(5).isNull()).isTrue();
        assertThat(read.get("nested").get(2).get("a").asBoolean()).isTrue();
    }

    @Test
    void everyCharacterSurvives() throws JsonProcessingException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            if (!Character.isSurrogate((char) c)) {
                all.append((char) c);
            }
        }
        all.append("😀");
        assertThat(READER.readTree(Json.write(all.toString())).asText()).isEqualTo(all.toString());
        String key = all.substring(0, 300);
        assertThat(READER.readTree(Json.write(Map.of(key, 1))).get(key).asInt()).isEqualTo(1);
    }

    @Test
    void textCannotLeaveAScriptElement() {
        assertThat(Json.write("</script><!--&")).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\"\n");
        assertThat(Json.write("a\uD800b")).isEqualTo("\"a\\ud800b\"\n");
    }

    @Test
    void otherThingsAreRefused() {
        assertThatThrownBy(() -> Json.write(new int[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
