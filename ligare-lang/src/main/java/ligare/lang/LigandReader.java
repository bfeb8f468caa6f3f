package ligare.lang;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ligare.model.chemistry.Ligand;
import ligare.model.unit.Dimension;

/// Reads a ligand: a transmitter, a peptide, a hormone or a drug.
///
///     ligand: oxytocin
///     describes: Nonapeptide of paraventricular and supraoptic neurons.
///     molar mass: 1007 g/mol
///     clearance: {half-life: 7 min}            or {uptake maximum: 2 uM/s, uptake half: 0.18 uM}; with a half-life,
///                                              elsewhere: {anterior pituitary: 1 min} where it is another
///     csf half-life: 19 min
///     csf exchange: 0.05
///     plasma half-life: 4.8 min
///     distribution volume: 73 ml/kg
///     brain share: 0.002 %
///     spread: 0.2 mm                           or diffusion: 150 um²/s, in tissue, of what decays by a half-life
///     store: {refill: 6 h, depletion: 4e-6}    optional: never empty without it
final class LigandReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private LigandReader() {}

    static Ligand read(String name, Mapping from, Known known) {
        return new Ligand(
                name,
                from.nameOr("key", name),
                from.textOr("describes", ""),
                from.quantity("molar mass", Dimension.MOLAR_MASS, Mapping.POSITIVE, ANY),
                clearance(from.mapping("clearance"), known),
                from.quantity("csf half-life", Dimension.TIME, Mapping.POSITIVE, ANY),
                from.number("csf exchange", 0, 1),
                from.quantity("plasma half-life", Dimension.TIME, Mapping.POSITIVE, ANY),
                from.quantity("distribution volume", Dimension.BODY_VOLUME, Mapping.POSITIVE, ANY),
                from.number("brain share", 0, ANY),
                spread(from),
                from.mappingIfGiven("store").map(LigandReader::store).orElse(new Ligand.Store(ANY, 0)),
                from.figures());
    }

    private static Ligand.Clearance clearance(Mapping from, Known known) {
        Optional<String> form = Parts.form(from, "half-life", "uptake maximum");
        if (form.isEmpty()) return new Ligand.Clearance.FirstOrder(ANY);
        if (form.get().equals("half-life")) {
            return new Ligand.Clearance.FirstOrder(
                    from.quantity("half-life", Dimension.TIME, Mapping.POSITIVE, ANY),
                    from.mappingIfGiven("elsewhere").map(inner -> elsewhere(inner, known)).orElse(Map.of()));
        }
        return new Ligand.Clearance.Uptake(
                from.quantity("uptake maximum", Dimension.CONCENTRATION_RATE, Mapping.POSITIVE, ANY),
                from.quantity("uptake half", Dimension.CONCENTRATION, Mapping.POSITIVE, ANY));
    }

    private static Map<String, Double> elsewhere(Mapping from, Known known) {
        Parts.checkKeys(from, known.names(Kind.REGION), Kind.REGION.noun());
        Map<String, Double> read = new LinkedHashMap<>();
        for (String region : from.keys())
            read.put(region, from.quantity(region, Dimension.TIME, Mapping.POSITIVE, ANY));
        return read;
    }

    private static Ligand.Spread spread(Mapping from) {
        if (from.either("spread", "diffusion").equals("spread") || !from.has("diffusion")) {
            return new Ligand.Spread.Profile(from.quantity("spread", Dimension.LENGTH, Mapping.POSITIVE, ANY));
        }
        if (from.keysBehind("clearance").contains("uptake maximum")) {
            from.problem(
                    "diffusion",
                    "diffusion of what transporters clear",
                    "diffusion of a ligand that decays by a half-life",
                    "write spread: 0.3 mm");
        }
        return new Ligand.Spread.Diffusion(from.quantity("diffusion", Dimension.DIFFUSIVITY, Mapping.POSITIVE, ANY));
    }

    private static Ligand.Store store(Mapping from) {
        return new Ligand.Store(
                from.quantity("refill", Dimension.TIME, Mapping.POSITIVE, ANY), from.number("depletion", 0, 1));
    }
}
