package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.society.Pace;
import ligare.society.Rests;
import ligare.study.fit.ClaimLoss;
import ligare.study.fit.Objective;
import ligare.study.fit.Question;
import org.junit.jupiter.api.Test;

/// What a fit asks, of groups that could be the same animals and of groups that could not.
class ObjectiveTest {
    private static final int SUBJECTS = 3;
    private static final int SEED = 5;
    private static final double DAY = 24 * 60 * 60_000;

    private static final String FINDING =
            """
            finding: nobody-2026
            citation: {authors: Nobody N, year: 2026, journal: Unpublished, source: assumed for a test}
            role: calibration
            family: contact
            standing: single
            standing note: nobody looked
            n: 6
            question: How long do they huddle?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            protocol:
              - {phase: company, place: home cage, for: 40 min, with: [old]}
            groups:
              untreated: {}
              treated:
                interventions: [{give: quinpirole, dose: 10 ng, into: nucleus accumbens rostral shell, at: [company + 5 min]}]
              twice:
                interventions:
                  - {give: quinpirole, dose: 10 ng, into: nucleus accumbens rostral shell, at: [company + 5 min]}
                  - {give: OTA, dose: 5 ng, into: nucleus accumbens rostral shell, at: [company - 5 min]}
              without receptors:
                interventions: [{express: OXTR, in: nucleus accumbens rostral shell, factor: 0}]
              lit:
                interventions: [{drive: VTA dopamine cells, by: 4 mV, while: touch}]
              males:
                sex: male
              treated males:
                sex: male
                interventions: [{give: eticlopride, dose: 10 ng, into: nucleus accumbens rostral shell, at: [company]}]
            measures:
              contact: {time in: huddle, with: old, during: company}
            claims:
            """;

    private static final List<String> GROUPS =
            List.of("untreated", "treated", "twice", "without receptors", "lit", "males", "treated males");

    private static final Finding ASKED = finding(FINDING + claims(GROUPS));

    private static String claims(List<String> groups) {
        StringBuilder claims = new StringBuilder();
        groups.forEach(g -> claims.append("  - {mean in: %s, measure: contact, between: [0 s, 1 s]}\n".formatted(g)));
        return claims.toString();
    }

    private static Finding finding(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Contents contents = Catalogue.readFile("nobody-2026.yaml", bytes, ATLAS).orElseThrow();
        return ((Contents.OneFinding) contents).finding();
    }

    private static List<Double> effects() {
        Objective objective = new Objective(_ -> List.of(new Question(ASKED, ATLAS)), SUBJECTS, SEED);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            return objective.at(Map.of(), workers).findings().getFirst().claims().stream()
                    .map(ClaimLoss::effect)
                    .toList();
        }
    }

    /// Each group lives as it does by itself, made for nothing but what it is given, with the animals of the first of its kin.
    @Test
    void eachGroupLivesAsByItself() {
        List<Double> found = effects();
        Study study = requireNonNull(ASKED.study());
        List<Group> groups = study.groups();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            String first = group.name().equals("lit") ? "lit" : group.sex().equals("male") ? "males" : "untreated";
            Cohort alone =
                    new Cohort(
                            ATLAS,
                            study,
                            group.drawnAs(study.group(first).key()),
                            0.5,
                            Pace.COARSE,
                            new Rests(),
                            group.interventions());
            double mean =
                    alone.run(0, SUBJECTS, SEED).stream()
                            .mapToDouble(r -> Simulations.with(r, "company", "huddle", "old"))
                            .average()
                            .orElseThrow();
            assertThat(found.get(g)).as(group.name()).isCloseTo(mean, within(1e-9 * mean));
        }
        assertThat(found).doesNotHaveDuplicates();
    }

    @Test
    void whoWasTreatedWhenYoungOrHasCompanyLivesLonger() {
        String treated = "at: [company + 5 min]";
        Finding young = finding(FINDING.replace(treated, "at: [birth + 1 d]") + claims(List.of("treated")));
        Finding grown = finding(FINDING + claims(List.of("treated")));
        double nursed = requireNonNull(ATLAS.speciesOf("prairie vole").youth()).weaned();
        assertThat(nursed).isGreaterThan(DAY);
        assertThat(new Question(grown, ATLAS).life()).isEqualTo(40 * 60_000);
        assertThat(new Question(young, ATLAS).life()).isEqualTo(40 * 60_000 + nursed);
        Finding accompanied =
                finding(
                        FINDING.replace("sex: female\nprotocol", "sex: female\nothers: {old: {sex: male}}\nprotocol")
                                + claims(List.of("treated")));
        assertThat(new Question(accompanied, ATLAS).life()).isEqualTo(2 * 40 * 60_000);
    }

    @Test
    void onlyFindingsThatNobodyNamedAreBoundInTheirLife() {
        BudgetOptions options = new BudgetOptions();
        assertThat(new Budget(options).life(false)).isEqualTo(10 * DAY);
        assertThat(new Budget(options).life(true)).isInfinite();
        options.life = "30m";
        assertThat(new Budget(options).life(true)).isEqualTo(30 * 60_000);
    }
}
