package ligare.lang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import ligare.model.Atlas;
import org.jspecify.annotations.Nullable;

/// Reads all files of an atlas in the order in which their kinds build on each other, and reports every problem of every
/// file. Only a broken calibration is reported alone, because everything refers to it.
final class AtlasReader {
    private static final String CALIBRATIONS = "calibration/";
    private static final String DATA = "data/";
    private static final String TABLE = ".csv";

    /// Where the parts of circuits lie that can be taken out.
    static final String PARTS = "parts/";

    /// Where it is said which real animals a study can be planned with.
    static final String BENCHMARKS = "benchmarks/";

    /// The states of certificates, parts to be taken out and benchmarks are no part of what studies refer to;
    /// [StateGridReader], [PartListReader] and [BenchmarkReader] read them one by one.
    private static final List<String> APART = List.of("certificates/", PARTS, BENCHMARKS);

    private final Known known = new Known();
    private final EntryReader reader = new EntryReader(known);
    private final Map<String, Atlas.Free> instead;

    /// @param instead free values that take the place of the atlas's own, by name
    AtlasReader(Map<String, Atlas.Free> instead) {
        this.instead = instead;
    }

    Read<Catalogue> read(Map<String, byte[]> files) {
        SequencedMap<String, byte[]> sorted = new TreeMap<>(files);
        sorted.forEach(this::addTable);
        List<Document> calibrations = documents(sorted, true, Calibration.none());
        List<Problem> problems = finish(calibrations);
        if (problems.isEmpty()) problems = exchange();
        if (!problems.isEmpty()) return new Read.Rejected<>(problems);
        List<Document> others = documents(sorted, false, known.values());
        problems = finish(others);
        return problems.isEmpty()
                ? new Read.Ok<>(new Catalogue(known.atlas(), reader.entries(), known.networks))
                : new Read.Rejected<>(problems);
    }

    /// Puts the other free values in their places; what the atlas holds stays held.
    private List<Problem> exchange() {
        List<Problem> problems = new ArrayList<>();
        instead.forEach((name, free) -> {
            Atlas.Free own = known.calibration.get(name);
            if (own != null && own.figure().dimension() == free.figure().dimension()) {
                boolean held = own.held() || free.held();
                known.calibration.put(
                        name, new Atlas.Free(free.figure(), free.low(), free.high(), free.reason(), held));
            } else {
                problems.add(misfit(name, free, own));
            }
        });
        return problems;
    }

    private Problem misfit(String name, Atlas.Free free, Atlas.@Nullable Free own) {
        String written = Excerpt.quote(name) + ", " + free.figure().dimension().noun();
        Where where = Where.file(free.figure().path().replaceFirst("#.*", ""));
        return own == null
                ? new Problem(
                        where,
                        written + ", which the atlas does not calibrate",
                        "a calibrated value of the atlas",
                        Suggestion.fix(name, known.calibration.keySet(), "remove it"))
                : new Problem(where, written, own.figure().dimension().noun(), "write it as the atlas does");
    }

    private void addTable(String path, byte[] bytes) {
        if (!path.startsWith(DATA) || !path.endsWith(TABLE)) return;
        String name = path.substring(DATA.length(), path.length() - TABLE.length());
        known.names(Kind.DATASET).add(name);
        known.datasets.put(name, new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<Document> documents(Map<String, byte[]> files, boolean calibrations, Calibration calibration) {
        List<Document> documents = new ArrayList<>();
        files.forEach((path, bytes) -> {
            boolean text =
                    (path.endsWith(".yaml") || path.endsWith(".yml")) && APART.stream().noneMatch(path::startsWith);
            if (text && path.startsWith(CALIBRATIONS) == calibrations)
                documents.add(Document.read(path, bytes, calibration));
        });
        return documents;
    }

    private List<Problem> finish(List<Document> documents) {
        Map<Document, Kind> kinds = new LinkedHashMap<>();
        for (Document document : documents) FileKind.of(document.root()).ifPresent(kind -> kinds.put(document, kind));
        for (Kind kind : Kind.values()) readAll(kind, kinds);
        known.checkLater();
        List<Problem> problems = new ArrayList<>();
        for (Document document : documents) problems.addAll(document.finish(() -> Boolean.TRUE).problems());
        return problems;
    }

    private void readAll(Kind kind, Map<Document, Kind> kinds) {
        kinds.forEach((document, own) -> {
            if (own == kind) reader.readFile(kind, document.root());
            else if (own == Kind.STUDY || own == Kind.FINDING) readBlock(kind, document.root());
        });
    }

    private void readBlock(Kind kind, Mapping root) {
        if (EntryReader.isBlock(kind, root)) reader.readBlock(kind, root);
    }
}
