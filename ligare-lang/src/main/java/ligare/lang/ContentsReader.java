package ligare.lang;

import java.util.Optional;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.network.NetworkRun;
import org.jspecify.annotations.Nullable;

/// Reads one file of a user against an atlas. Names resolve in the file, then in the atlas.
final class ContentsReader {
    private final Document document;
    private final Mapping root;
    private final Known known;
    private final EntryReader entries;

    private final @Nullable TableSource tables;

    /// @param tables where a table lies that a study names; null: it may name none
    private ContentsReader(Document document, @Nullable TableSource tables, Known known) {
        this.document = document;
        this.tables = tables;
        this.root = document.root();
        this.known = known;
        this.entries = new EntryReader(known);
    }

    /// Reads the file, whatever it holds.
    Read<Contents> read() {
        Optional<Kind> kind = FileKind.of(root);
        if (kind.isEmpty()) return document.finish(() -> new Contents.Entries(entries.entries(), known.atlas()));
        return switch (kind.get()) {
            case STUDY -> study().map(study -> study);
            case FINDING -> finding().map(finding -> finding);
            case NETWORK -> network().map(network -> network);
            default -> entries(kind.get()).map(read -> read);
        };
    }

    /// Reads the file as a study.
    Read<Contents.OneStudy> study() {
        if (!FileKind.expect(root, Kind.STUDY)) return document.finish(ContentsReader::unreachable);
        blocks();
        Optional<Study> study = root.make(from -> StudyReader.ofFile(from.name(Kind.STUDY.key()), from, known));
        @Nullable OwnTests data = data(study);
        known.checkLater();
        return document.finish(() -> new Contents.OneStudy(study.orElseThrow(), known.atlas(), data));
    }

    private @Nullable OwnTests data(Optional<Study> study) {
        Optional<Mapping> block = root.mappingIfGiven("data");
        if (study.isEmpty()) block.ifPresent(Mapping::ignore);
        if (tables == null) {
            block.ifPresent(from -> {
                from.ignore();
                root.problem(
                        "data", "a table beside a text that is no file", "a study in a file", "save it, then run it");
            });
            return null;
        }
        TableSource where = tables;
        return study.flatMap(asked -> block.flatMap(from -> DataReader.read(from, asked, where))).orElse(null);
    }

    /// Reads the file as a finding.
    Read<Contents.OneFinding> finding() {
        if (!FileKind.expect(root, Kind.FINDING)) return document.finish(ContentsReader::unreachable);
        blocks();
        Optional<Finding> finding =
                root.make(from -> new FindingReader(known).read(from.name(Kind.FINDING.key()), from));
        known.checkLater();
        return document.finish(() -> new Contents.OneFinding(finding.orElseThrow(), known.atlas()));
    }

    private Read<Contents.OneNetwork> network() {
        Optional<NetworkRun> run = NetworkReader.make(root, known);
        return document.finish(() -> new Contents.OneNetwork(run.orElseThrow(), known.atlas()));
    }

    private Read<Contents.Entries> entries(Kind kind) {
        entries.readFile(kind, root);
        known.checkLater();
        return document.finish(() -> new Contents.Entries(entries.entries(), known.atlas()));
    }

    private void blocks() {
        for (Kind kind : Kind.values()) {
            if (EntryReader.isBlock(kind, root)) entries.readBlock(kind, root);
        }
    }

    private static <T> T unreachable() {
        throw new IllegalStateException("a file without the expected kind was accepted");
    }

    static ContentsReader of(Document document, @Nullable TableSource tables, Atlas atlas) {
        return new ContentsReader(document, tables, Known.of(atlas));
    }
}
