package ligare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.Contents;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.lang.Suggestion;
import ligare.model.Atlas;
import ligare.model.NullModel;
import ligare.study.run.Case;

/// The findings that a board shows.
///
/// @param cases in the order in which they are shown
/// @param atlas with the controls and the null models
record Cases(List<Case> cases, Atlas atlas) {
    Cases {
        cases = List.copyOf(cases);
    }

    /// Those in files and folders, or those of the atlas where none is named.
    ///
    /// @throws Refusal if a file is not sound or no finding
    static Cases of(List<Path> paths, Atlas atlas) {
        if (paths.isEmpty()) {
            return new Cases(Case.of(atlas, List.of()), atlas);
        }
        GivenFiles files = GivenFiles.read(paths, atlas);
        List<Problem> problems = files.problems();
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        List<Case> cases = new ArrayList<>();
        Map<String, Path> taken = new HashMap<>();
        for (GivenFiles.Given file : files.files()) {
            if (file.read() instanceof Read.Ok<Contents>(Contents.OneFinding(var finding, var own))) {
                Path other = taken.put(finding.id(), file.path());
                if (other != null) {
                    throw Refusal.file(
                            file.path(),
                            "the finding " + finding.id() + ", as in " + other,
                            "each finding once",
                            "name only one of the two files");
                }
                cases.add(new Case(finding, own));
            } else if (file.named() && !(file.read() instanceof Read.Ok<Contents>(Contents.Entries _))) {
                boolean network = file.read() instanceof Read.Ok<Contents>(Contents.OneNetwork _);
                throw Refusal.file(
                        file.path(),
                        "a %s, which claims nothing".formatted(network ? "network" : "study"),
                        "a finding",
                        "run it with ligare %s %s".formatted(network ? "spike" : "run", file.path()));
            }
        }
        if (cases.isEmpty()) {
            throw Refusal.file(paths.getFirst(), "no finding", "a file or folder with a finding", "name another");
        }
        return new Cases(cases, atlas);
    }

    /// The findings with these ids; all where none is named.
    ///
    /// @throws Refusal if one is not among them
    Cases only(List<String> ids) {
        List<String> known = cases.stream().map(c -> c.finding().id()).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw Refusal.commandLine(
                        "--only " + id,
                        "findings among " + String.join(", ", known),
                        Suggestion.fix(id, known, "see ligare list findings"));
            }
        }
        return ids.isEmpty()
                ? this
                : new Cases(cases.stream().filter(c -> ids.contains(c.finding().id())).toList(), atlas);
    }

    /// The null model of this name.
    ///
    /// @throws Refusal if there is none
    NullModel nullModel(String name) {
        NullModel model = atlas.nulls().get(name);
        if (model == null) {
            List<String> known = List.copyOf(atlas.nulls().keySet());
            throw Refusal.commandLine(
                    "--null " + name,
                    "a null model: " + String.join(", ", known),
                    Suggestion.fix(name, known, "see ligare list null models"));
        }
        return model;
    }
}
