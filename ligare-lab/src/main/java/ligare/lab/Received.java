package ligare.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.lang.GivenTable;
import ligare.lang.OwnTests;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.circuit.Population;
import ligare.model.evidence.Finding;
import ligare.model.learner.Layer;
import ligare.study.RunPlan;
import ligare.study.run.Asked;
import org.jspecify.annotations.Nullable;

/// A file that came over the wire and was read. Files name things of the atlas, entries of their own and the table that the
/// page handed over; there is no way in which one could name a file of this machine.
///
/// @param text as it came
/// @param asked what it asks for
/// @param own whether it describes entries of its own
/// @param data the author's own tests; null: the file names none
record Received(String text, Asked asked, boolean own, @Nullable OwnTests data) {
    private static final double MS_PER_HOUR = 3_600_000;

    /// Reads a study, or a finding with one.
    ///
    /// @param table that the page handed over; null: none
    /// @throws Refused with every problem of the file
    static Received of(byte[] bytes, @Nullable GivenTable table, Atlas atlas) {
        Read<Contents> read = Catalogue.readFile("study", bytes, table, atlas);
        if (read instanceof Read.Rejected<Contents>(List<Problem> problems)) {
            throw new Refused(Refused.REJECTED, problems);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (read.orElseThrow()) {
            case Contents.OneStudy(Study study, Atlas own, OwnTests data) ->
                    new Received(
                            text,
                            new Asked(
                                    study,
                                    study.findings().stream()
                                            .map(id -> Objects.requireNonNull(own.findings().get(id), id))
                                            .toList(),
                                    own,
                                    data == null ? null : data.tests()),
                            described(atlas, own),
                            data);
            case Contents.OneFinding(Finding finding, Atlas own) -> {
                Study study = finding.study();
                if (study == null) {
                    throw noStudy("a finding without a study");
                }
                yield new Received(text, new Asked(study, List.of(finding), own), described(atlas, own), null);
            }
            case Contents.Entries _ -> throw noStudy("entries of the atlas, and nothing to run");
            case Contents.OneNetwork _ ->
                    throw elsewhere(
                            "a network of spiking cells, which the lab does not run", "ligare spike FILE runs it");
        };
    }

    /// The same, where the question needs subjects that live with a circuit.
    ///
    /// @param what is asked for, such as a moment
    /// @throws Refused if the subjects are learners
    Received living(String what) {
        if (asked.study().learns()) {
            throw Refused.of(
                    Refused.REJECTED,
                    "study",
                    "a study of learners, of which there is no " + what,
                    "a study whose subjects live with a circuit",
                    "run it: its answer and its pictures tell what the learners do");
        }
        return this;
    }

    private static Refused noStudy(String found) {
        return elsewhere(found, "begin with study: NAME");
    }

    private static Refused elsewhere(String found, String fix) {
        return Refused.of(Refused.REJECTED, "study", found, "a study, or a finding with one", fix);
    }

    private static boolean described(Atlas atlas, Atlas own) {
        return !(own.regions().equals(atlas.regions())
                && own.ligands().keySet().equals(atlas.ligands().keySet())
                && own.receptors().keySet().equals(atlas.receptors().keySet())
                && own.circuits().keySet().equals(atlas.circuits().keySet())
                && own.species().keySet().equals(atlas.species().keySet())
                && own.ethograms().keySet().equals(atlas.ethograms().keySet()));
    }

    /// Checks that plans, and the circuits that they run, are no larger than the limits.
    ///
    /// @throws Refused if they are
    static void check(List<RunPlan> plans, Limits limits) {
        long subjects = 0;
        double hours = 0;
        double updates = 0;
        for (RunPlan plan : plans) {
            long cells = cells(plan);
            if (cells > limits.cells()) {
                throw tooLarge(
                        "%,d cells or units in a subject".formatted(cells),
                        "at most %,d".formatted(limits.cells()),
                        "give the populations fewer units, or the layers fewer cells");
            }
            subjects += (long) plan.subjects() * plan.study().groups().size() * plan.fractions().size();
            hours += plan.subjectTime() / MS_PER_HOUR;
            updates += plan.updates();
        }
        if (subjects > limits.subjects()) {
            throw tooLarge(
                    "%,d simulated subjects in all groups together".formatted(subjects),
                    "at most %,d".formatted(limits.subjects()),
                    "ask for fewer subjects, groups or findings, or use the command line");
        }
        if (!(hours <= limits.subjectHours())) {
            throw tooLarge(
                    "%,.0f hours of life of all subjects together".formatted(hours),
                    "at most %,.0f".formatted(limits.subjectHours()),
                    "ask for fewer subjects or findings, or shorter phases, or use the command line");
        }
        if (!(updates <= limits.updates())) {
            throw tooLarge(
                    "%,.0f million updates of cells and synapses in all learners together".formatted(updates / 1e6),
                    "at most %,.0f million".formatted(limits.updates() / 1e6),
                    "ask for fewer subjects, acts or trials, or use the command line");
        }
    }

    private static long cells(RunPlan plan) {
        return plan.study().learns()
                ? plan.atlas().learner(plan.study().learner()).layers().stream().mapToLong(Layer::size).sum()
                : plan.atlas().circuit(plan.study().circuit()).populations().stream()
                        .mapToLong(Population::units)
                        .sum();
    }

    private static Refused tooLarge(String found, String expected, String fix) {
        return Refused.of(Refused.TOO_LARGE, "study", found, expected, fix);
    }
}
