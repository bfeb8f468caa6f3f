package ligare.model.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ligare.model.Study;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// One published finding: who claims what of which groups, and the study that asks the model.
///
/// @param id as in the evidence collection
/// @param citation the work
/// @param role calibration or held-out
/// @param family family of manipulation, for cross-validation
/// @param standing whether others found the same
/// @param standingNote who found what
/// @param conflict with the finding that it names; null: it names none
/// @param scored how it enters the board
/// @param reason why it is not scored; null if it is
/// @param publishedN animals per group; null: not given (12 is assumed)
/// @param age of the paper's animals at its test, ms, shown beside what it found; null: not said. No run depends on it
/// @param comment a sentence shown with the verdict, such as why it disagrees; null: none
/// @param study the protocol
/// @param claims what is judged
public record Finding(
        String id,
        Citation citation,
        Role role,
        String family,
        Standing standing,
        String standingNote,
        @Nullable Conflict conflict,
        Scored scored,
        @Nullable String reason,
        @Nullable Integer publishedN,
        @Nullable Span age,
        @Nullable String comment,
        @Nullable Study study,
        List<Claim> claims) {
    public Finding {
        claims = List.copyOf(claims);
    }

    /// With which of these findings it conflicts, seen from it: the one that it names, or one that names it.
    public Optional<Conflict> conflictAmong(Collection<Finding> findings) {
        return Optional.ofNullable(conflict)
                .or(() ->
                        findings.stream()
                                .filter(f -> f.conflict != null && f.conflict.with().equals(id))
                                .map(f -> f.conflict.from(f.id))
                                .findFirst());
    }

    /// Whether others did not find the same: then it is run and shown, and counts nowhere.
    public boolean contested() {
        return standing == Standing.CONTESTED || standing == Standing.FAILED;
    }

    /// What it may be used for.
    public enum Role {
        CALIBRATION,
        HELD_OUT
    }

    /// What the literature says of it.
    public enum Standing {
        REPLICATED,
        SINGLE,
        CONTESTED,
        FAILED
    }

    /// How it enters the board.
    public enum Scored {
        /// Judged.
        YES,
        /// Its measure is set by an entry of the atlas: listed, never scored.
        INPUT,
        /// Background: listed, never scored.
        CONTEXT,
        /// What it speaks of cannot be asked.
        NOT_APPLICABLE
    }
}
