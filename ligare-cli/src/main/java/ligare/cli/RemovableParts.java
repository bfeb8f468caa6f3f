package ligare.cli;

import java.util.List;
import ligare.lang.Catalogue;
import ligare.lang.PartListReader;
import ligare.lang.Suggestion;
import ligare.model.Atlas;
import ligare.model.ablation.Part;
import ligare.study.ablation.Ablation;
import ligare.study.ablation.AblationMatrix;

/// The parts that `ablate` takes out. Apart from the command, because the command line looks at every method of a command,
/// and help must not load the engine.
record RemovableParts(List<Part> parts) {
    RemovableParts {
        parts = List.copyOf(parts);
    }

    /// @param names of parts; none: all
    /// @throws Refusal if one is not there
    static RemovableParts of(Atlas atlas, List<String> names) {
        List<Part> all = PartListReader.ofAtlas(Catalogue.files().orElseThrow(), atlas).orElseThrow();
        List<String> known = all.stream().map(Part::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.commandLine(
                        "--parts " + name,
                        "parts among " + String.join(", ", known),
                        Suggestion.fix(name, known, "choose one of them"));
            }
        }
        return new RemovableParts(
                names.isEmpty() ? all : all.stream().filter(part -> names.contains(part.name())).toList());
    }

    /// Runs every finding on the whole circuit, then without each part.
    ///
    /// @param digest of what decides how the animals run
    /// @param all also run without a part what the whole circuit does not agree with
    AblationMatrix matrix(String digest, Cases cases, int subjects, long seed, boolean all, Runs runs) {
        Ablation ablation = new Ablation(cases.cases(), subjects, seed);
        return ablation.matrix(parts, Version.number(), digest, all, runs.called("whole"), runs.batches("ablate"));
    }
}
