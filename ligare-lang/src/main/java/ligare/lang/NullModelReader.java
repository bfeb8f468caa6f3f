package ligare.lang;

import ligare.model.NullModel;

/// Reads a null model.
///
///     null model: simple
///     per hour: 1
///     conditions: {mating: 10}
///     gives: {LIGAND: WEIGHT}
///     expresses: {RECEPTOR: WEIGHT}
///     blocks: false
///     threshold: 12
final class NullModelReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private NullModelReader() {}

    static NullModel read(String name, Mapping from, Known known) {
        return new NullModel(
                name,
                from.textOr("describes", ""),
                from.number("per hour"),
                Parts.numbers(
                        from.mappingIfGiven("conditions"),
                        known.conditions(),
                        "a condition that an ethogram knows",
                        -ANY,
                        ANY),
                Parts.numbers(from.mappingIfGiven("gives"), known.names(Kind.LIGAND), Kind.LIGAND.noun(), -ANY, ANY),
                Parts.numbers(
                        from.mappingIfGiven("expresses"), known.names(Kind.RECEPTOR), Kind.RECEPTOR.noun(), -ANY, ANY),
                from.truth("blocks", false),
                from.number("threshold"));
    }
}
