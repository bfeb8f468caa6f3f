package ligare.lang;

import java.util.List;
import java.util.Optional;
import ligare.model.protocol.Phase;

/// A phase as far as it could be read: names stay known when a number beside them is wrong.
///
/// @param name       of the phase
/// @param place      empty when it is not known
/// @param others     the animals present
/// @param conditions what holds in it
/// @param phase      empty when anything in it was wrong
record Stage(
        String name, Optional<String> place, List<String> others, List<String> conditions, Optional<Phase> phase) {}
