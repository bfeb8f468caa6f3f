package ligare.lang;

import java.util.Optional;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;

/// Reads one file of a user against an atlas. Names resolve in the file, then in the atlas.
final class ContentsReader {
    private final Document document;
    private final Mapping root;
    private final Known known;
    private final EntryReader entries;

    ContentsReader(Document document, Known known) {
        this.document = document;
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
            case NETWORK -> NetworkReader.read(document).map(run -> new Contents.OneNetwork(run, known.atlas()));
            default -> entries(kind.get()).map(read -> read);
        };
    }

    /// Reads the file as a study.
    Read<Contents.OneStudy> study() {
        if (!FileKind.expect(root, Kind.STUDY)) return document.finish(ContentsReader::unreachable);
        blocks();
        Optional<Study> study = root.make(from -> StudyReader.ofFile(from.name(Kind.STUDY.key()), from, known));
        known.checkLater();
        return document.finish(() -> new Contents.OneStudy(study.orElseThrow(), known.atlas()));
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

    static ContentsReader of(Document document, Atlas atlas) {
        return new ContentsReader(document, Known.of(atlas));
    }
}
