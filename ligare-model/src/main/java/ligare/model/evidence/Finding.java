package ligare.model.evidence;

import java.util.List;
import ligare.model.Study;
import org.jspecify.annotations.Nullable;

/// One published finding: who claims what of which groups, and the study that asks the model.
///
/// @param id as in the evidence collection
/// @param citation the work
/// @param role calibration or held-out
/// @param family family of manipulation, for cross-validation
/// @param standing whether others found the same
/// @param standingNote who found what
/// @param conflict whose result it contradicts; null: of no other finding on the board
/// @param scored how it enters the board
/// @param reason why it is not scored; null if it is
/// @param publishedN animals per group; null: not given (12 is assumed)
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
        @Nullable String comment,
        @Nullable Study study,
        List<Claim> claims) {
    public Finding {
        claims = List.copyOf(claims);
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
        /// The circuit lacks what it speaks of.
        NOT_APPLICABLE
    }
}
