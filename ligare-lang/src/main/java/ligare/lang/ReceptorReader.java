package ligare.lang;

import java.util.SequencedMap;
import ligare.model.chemistry.Receptor;
import ligare.model.unit.Dimension;

/// Reads a receptor.
///
///     receptor: OXTR
///     describes: Oxytocin receptor.
///     couples to: {Gq: 1}
///     reserve: 0
///     slope: 2                                  optional: 1 without it
///     relaxation: 60 s
///     trafficking: {internalisation: 2 /h, recycling: 2.1 h, resident: 0.5}     optional: it stays at the surface without it
///     binds:
///       oxytocin: {affinity: 1 nM, efficacy: 1}
///       OTA: {affinity: unknown, efficacy: 0}
final class ReceptorReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private ReceptorReader() {}

    static Receptor read(String name, Mapping from, Known known) {
        SequencedMap<String, Receptor.Binding> bindings = bindings(from.mapping("binds"), known);
        Mapping couples = from.mapping("couples to");
        Trafficking trafficking =
                from.mappingIfGiven("trafficking").map(ReceptorReader::trafficking).orElse(new Trafficking(0, ANY, 1));
        return new Receptor(
                name,
                from.nameOr("key", name),
                from.textOr("describes", ""),
                bindings,
                coupling(couples, "Gq"),
                coupling(couples, "Gs"),
                coupling(couples, "Gi"),
                from.number("reserve", 0, ANY),
                from.has("slope") ? from.number("slope", Mapping.POSITIVE, ANY) : 1,
                from.quantity("relaxation", Dimension.TIME, Mapping.POSITIVE, ANY),
                trafficking.internalisation,
                trafficking.recycling,
                trafficking.resident,
                from.figures());
    }

    private static double coupling(Mapping from, String protein) {
        return from.has(protein) ? from.number(protein, 0, ANY) : 0;
    }

    private static SequencedMap<String, Receptor.Binding> bindings(Mapping from, Known known) {
        Parts.checkKeys(from, known.names(Kind.LIGAND), Kind.LIGAND.noun());
        return Parts.read(
                from.entries(),
                (_, binding) ->
                        new Receptor.Binding(
                                binding.says("affinity", "unknown")
                                        ? Double.NaN
                                        : binding.quantity("affinity", Dimension.CONCENTRATION, Mapping.POSITIVE, ANY),
                                binding.number("efficacy", -1, 1)));
    }

    private static Trafficking trafficking(Mapping from) {
        return new Trafficking(
                from.quantity("internalisation", Dimension.RATE, 0, ANY),
                from.quantity("recycling", Dimension.TIME, Mapping.POSITIVE, ANY),
                from.number("resident", 0, 1));
    }

    private record Trafficking(double internalisation, double recycling, double resident) {}
}
