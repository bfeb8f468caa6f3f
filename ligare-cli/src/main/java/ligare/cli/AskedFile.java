package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.study.run.Asked;

/// Reads what one file asks for.
final class AskedFile {
    private AskedFile() {}

    /// Reads a study, or the study of a finding.
    ///
    /// @throws Refusal if the file holds neither
    static Asked of(Path file, Atlas atlas) {
        return switch (Catalogue.readFile(file, atlas).orElseThrow()) {
            case Contents.OneStudy one ->
                    new Asked(
                            one.study(),
                            one.study().findings().stream().map(id -> finding(one.atlas(), id)).toList(),
                            one.atlas(),
                            one.tests());
            case Contents.OneFinding(Finding finding, Atlas own) -> {
                Study study = finding.study();
                if (study == null) {
                    throw Refusal.file(
                            file,
                            "a finding without a study",
                            "a study, or a finding with one",
                            "add groups, a protocol and measures; or see ligare list " + finding.id());
                }
                yield new Asked(study, List.of(finding), own);
            }
            case Contents.OneNetwork _ ->
                    throw Refusal.file(
                            file, "a network, which has no subjects", "a study, or a finding", "ligare spike runs it");
            case Contents.Entries _ ->
                    throw Refusal.file(
                            file,
                            "entries of the atlas, and nothing to run",
                            "a study, or a finding",
                            "put the entries into the file of a study; ligare check reads them");
        };
    }

    /// As above, where the question needs subjects that live with a circuit.
    ///
    /// @param what is asked for, such as a moment
    /// @throws Refusal if the subjects are learners
    static Asked living(Path file, Atlas atlas, String what) {
        Asked asked = of(file, atlas);
        if (asked.study().learns()) {
            throw Refusal.file(
                    file,
                    "a study of learners, of which there is no " + what,
                    "a study whose subjects live with a circuit",
                    "ligare run runs it, ligare explain shows its network");
        }
        return asked;
    }

    private static Finding finding(Atlas atlas, String id) {
        return Objects.requireNonNull(atlas.findings().get(id), id);
    }
}
