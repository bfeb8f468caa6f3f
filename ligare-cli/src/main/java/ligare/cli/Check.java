package ligare.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.lang.Entry;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.model.Study;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.study.report.Count;
import ligare.study.report.Json;

/// What files hold, or everything that is wrong with them.
record Check(GivenFiles files) {
    /// Reads and cross-checks.
    static Check of(List<Path> paths) {
        return new Check(GivenFiles.read(paths, Catalogue.read().orElseThrow().atlas()));
    }

    List<Problem> problems() {
        return files.problems();
    }

    /// One line per file.
    String words() {
        return files.files().stream()
                .map(file -> file.path() + ": " + words(file.read()))
                .collect(Collectors.joining("\n"));
    }

    String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", files.files().stream().map(Check::json).toList());
        document.put("problems", ProblemJson.list(problems()));
        return Json.write(document);
    }

    private static Map<String, Object> json(GivenFiles.Given file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", Plain.line(file.path().toString()));
        entry.put("sound", file.read() instanceof Read.Ok<?>);
        entry.put("holds", words(file.read()));
        return entry;
    }

    private static String words(Read<Contents> read) {
        return switch (read) {
            case Read.Rejected<Contents>(List<Problem> problems) -> Count.of(problems.size(), "problem", "problems");
            case Read.Ok<Contents>(Contents.OneStudy(Study study, var _, var _)) ->
                    "study " + study.name() + ", " + parts(study);
            case Read.Ok<Contents>(Contents.OneFinding(var finding, var _)) -> {
                Study study = finding.study();
                yield "finding "
                        + finding.id()
                        + ", "
                        + Count.of(finding.claims().size(), "claim", "claims")
                        + (study == null ? "" : ", " + parts(study));
            }
            case Read.Ok<Contents>(Contents.OneNetwork(NetworkRun run, var _)) -> {
                Network network = run.network();
                yield "network %s, %s, %s"
                        .formatted(
                                network.name(),
                                Count.of(network.populations().size(), "population", "populations"),
                                Count.of(network.projections().size(), "projection", "projections"));
            }
            case Read.Ok<Contents>(Contents.Entries(List<Entry> entries, var _)) ->
                    entries.stream()
                            .map(entry -> entry.kind().key() + " " + entry.name())
                            .collect(Collectors.joining(", "));
        };
    }

    private static String parts(Study study) {
        return Count.of(study.groups().size(), "group", "groups")
                + ", "
                + Count.of(study.measures().size(), "measure", "measures");
    }
}
