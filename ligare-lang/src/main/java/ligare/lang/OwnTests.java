package ligare.lang;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import ligare.model.evidence.RealTests;

/// A table of the author's own tests, as a study says how to read it, and what was read.
///
/// @param file     as written
/// @param columns  `animal`, `pair` and `group` → column
/// @param groups   group of the study → what the table calls it
/// @param measures measure of the study → column
/// @param tests    in the terms of the study
public record OwnTests(
        String file,
        SequencedMap<String, String> columns,
        SequencedMap<String, String> groups,
        SequencedMap<String, String> measures,
        RealTests tests) {
    public OwnTests {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        groups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(groups));
        measures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(measures));
    }
}
