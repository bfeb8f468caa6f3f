package ligare.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.measure.Assay;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.society.Rests;

/// Runs studies that are written in tests, on the atlas as it is.
final class Simulations {
    static final Atlas ATLAS = Catalogue.read().orElseThrow().atlas();

    private Simulations() {}

    static Study study(String text, Atlas atlas) {
        Contents contents = Catalogue.readFile("test.yaml", text.getBytes(StandardCharsets.UTF_8), atlas).orElseThrow();
        return ((Contents.OneStudy) contents).study();
    }

    /// A study of females in which nothing is measured.
    ///
    /// @param protocol phases, one per line, in braces
    /// @param groups   the groups, indented by two
    static Study study(String protocol, String groups) {
        String phases = protocol.lines().map(line -> "  - " + line + "\n").collect(Collectors.joining());
        String text =
                """
                study: rehearsal
                question: What happens?
                source: assumed for a test
                circuit: vole-bonding
                ethogram: vole
                species: prairie vole
                sex: female
                protocol:
                """
                        + phases
                        + "groups:\n"
                        + groups.indent(2)
                        + "measures:\n  near: {time in: near, during: "
                        + protocol.split("phase: |,", 3)[1]
                        + "}\n";
        return study(text, ATLAS);
    }

    static Cohort cohort(Study study, String group) {
        return new Cohort(ATLAS, study, study.group(group), 0.5);
    }

    static Cohort cohort(Study study, Group group, double tolerance) {
        return new Cohort(ATLAS, study, group, 0.5, tolerance, new Rests());
    }

    /// All numbers of a recording, traces left out; equal texts are equal bits.
    static String bits(Recording recording) {
        return recording.phases().stream().map(Simulations::bits).collect(Collectors.joining("\n"))
                + recording.assays().stream().map(Simulations::bits).collect(Collectors.joining("\n"));
    }

    static List<String> bits(List<Recording> recordings) {
        return recordings.stream().map(Simulations::bits).toList();
    }

    private static String bits(Assay assay) {
        return Stream.of(assay.doing(), assay.own(), assay.other(), assay.blank())
                .map(trials -> Arrays.deepToString(new Object[] {trials.response(), trials.single(), trials.t()}))
                .collect(Collectors.joining("\n"));
    }

    private static String bits(PhaseRecord phase) {
        return Arrays.deepToString(
                new Object[] {
                    phase.duration(),
                    phase.timeIn(),
                    phase.count(),
                    phase.latency(),
                    phase.concentration(),
                    phase.rate(),
                    phase.weight()
                });
    }

    /// Time in a behaviour with an animal, s.
    static double with(Recording recording, String phase, String behaviour, String other) {
        PhaseRecord record = phase(recording, phase);
        return record.timeIn()[record.behaviours().indexOf(behaviour)][record.others().indexOf(other)] / 1000;
    }

    static double weight(Recording recording, String phase, int projection, String other) {
        PhaseRecord record = phase(recording, phase);
        return record.weight()[projection][record.others().indexOf(other)];
    }

    static double concentration(Recording recording, String phase, String ligand, String region) {
        PhaseRecord record = phase(recording, phase);
        return record.concentration()[record.ligands().indexOf(ligand)][record.regions().indexOf(region)];
    }

    static PhaseRecord phase(Recording recording, String name) {
        return recording.phases().stream().filter(p -> p.phase().equals(name)).findFirst().orElseThrow();
    }
}
