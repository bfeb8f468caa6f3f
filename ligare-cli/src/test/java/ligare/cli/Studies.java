package ligare.cli;

/// Short studies for tests: minutes instead of days, with doses, sites and times of no published finding.
final class Studies {
    /// Two groups, one of them with an infusion.
    static final String TWO_GROUPS =
            """
            study: an unpublished question
            question: Does a little haloperidol in the lateral septum change an hour of company?
            source: assumed, because it is an example
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: male
            subjects: 3
            seed: 7
            protocol:
              - {phase: company, place: home cage, for: 40 min, with: [acquaintance]}
              - {phase: choice, place: three-chamber test, for: 17 min, with: [acquaintance, newcomer]}
            groups:
              nothing: {}
              infused:
                interventions:
                  - {give: haloperidol, dose: 3.7 ng, into: lateral septum, at: [company + 13 min]}
            measures:
              old contact: {time in: huddle, with: acquaintance, during: choice}
              new contact: {time in: huddle, with: newcomer, during: choice}
              preference: {share of: old contact, over: new contact, at least: 1 s}
            preferences:
              - {of: old contact, over: new contact}
            compare:
              - {groups: [nothing, infused]}
            """;

    /// A finding that nobody published.
    static final String FINDING =
            """
            finding: nobody-2026
            citation: {authors: Nobody N, year: 2026, journal: Unpublished, source: assumed for a test}
            role: held-out
            family: none
            standing: single
            standing note: nobody looked
            n: 6
            """
                    + TWO_GROUPS
                            .replaceFirst("study: .*\n", "")
                            .replaceFirst("subjects: 3\nseed: 7\n", "")
                            .replaceFirst("(?s)compare:.*", "")
                            .replaceFirst("(?s)preferences:.*", "")
                    + """
                    claims:
                      - {no difference in: infused, than: nothing, measure: old contact, margin: 0.5}
                    """;

    private Studies() {}
}
