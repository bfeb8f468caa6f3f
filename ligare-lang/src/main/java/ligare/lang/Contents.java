package ligare.lang;

import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.evidence.RealTests;
import ligare.model.network.NetworkRun;
import org.jspecify.annotations.Nullable;

/// What one file of a user holds, with the atlas in which its names resolve: the one it was read with, and the entries
/// that the file describes itself.
public sealed interface Contents {
    /// The atlas to run it with.
    Atlas atlas();

    /// A study.
    ///
    /// @param study what is asked
    /// @param atlas with the entries of the file
    /// @param data  the author's own tests; null: the file names none
    record OneStudy(Study study, Atlas atlas, @Nullable OwnTests data) implements Contents {
        /// The tests themselves; null: the file names none.
        public @Nullable RealTests tests() {
            return data == null ? null : data.tests();
        }
    }

    /// A finding.
    ///
    /// @param finding what is claimed
    /// @param atlas   with the entries of the file
    record OneFinding(Finding finding, Atlas atlas) implements Contents {}

    /// A plain spiking network.
    ///
    /// @param run the network, with how it is run unless somebody says otherwise
    /// @param atlas as given
    record OneNetwork(NetworkRun run, Atlas atlas) implements Contents {}

    /// Nothing but entries of the atlas.
    ///
    /// @param entries in the order of reading
    /// @param atlas   with these entries
    record Entries(List<Entry> entries, Atlas atlas) implements Contents {
        public Entries {
            entries = List.copyOf(entries);
        }
    }
}
