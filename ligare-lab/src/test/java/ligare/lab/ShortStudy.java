package ligare.lab;

import java.nio.charset.StandardCharsets;
import ligare.lang.Catalogue;
import ligare.model.Atlas;

/// A study that takes a moment.
final class ShortStudy {
    static final Atlas ATLAS = Catalogue.read().orElseThrow().atlas();

    static final String STUDY =
            """
            study: short
            question: Does anything happen in an hour?
            source: assumed, because it is a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            subjects: 2
            seed: 7
            protocol:
              - {phase: cohabitation, place: home cage, for: 1 h, with: [partner], conditions: [mating]}
              - {phase: test, place: three-chamber test, for: 20 min, with: [partner, stranger]}
            groups:
              nothing: {}
              infused:
                interventions:
                  - {give: OTA, dose: 1 ng, into: nucleus accumbens rostral shell, at: [cohabitation - 10 min]}
            measures:
              partner contact:  {time in: huddle, with: partner, during: test}
              stranger contact: {time in: huddle, with: stranger, during: test}
            preferences:
              - {of: partner contact, over: stranger contact}
            compare:
              - {groups: [nothing, infused]}
            """;

    private ShortStudy() {}

    static Received received(String yaml) {
        return Received.of(yaml.getBytes(StandardCharsets.UTF_8), null, ATLAS);
    }
}
