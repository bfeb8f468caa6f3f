package ligare.lang;

import ligare.model.evidence.Status;
import org.jspecify.annotations.Nullable;

/// The source and the status that hold at a place of a file.
///
/// A status written beside a source belongs to that source and goes where it goes. A status written without a source is the
/// default for everything below that names no other.
///
/// @param source   where numbers come from here; null when nobody said
/// @param status   written beside that source
/// @param fallback the status of everything below that has none of its own
record Evidence(@Nullable String source, @Nullable Status status, @Nullable Status fallback) {
    static final Evidence NONE = new Evidence(null, null, null);

    /// What holds one level further in, where `source` and `status` were written, or not.
    Evidence within(@Nullable String innerSource, @Nullable Status innerStatus) {
        if (innerSource != null) return new Evidence(innerSource, innerStatus, fallback);
        if (innerStatus != null) return new Evidence(source, innerStatus, innerStatus);
        return this;
    }

    /// The status that counts here, or null when nobody said.
    @Nullable Status effectiveStatus() {
        if (status != null) return status;
        if (assumed()) return Status.ASSUMED;
        return fallback;
    }

    /// True when the source itself says that the number was chosen.
    boolean assumed() {
        return source != null && source.regionMatches(true, 0, "assumed", 0, 7);
    }
}
