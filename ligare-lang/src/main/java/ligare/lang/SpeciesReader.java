package ligare.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ligare.model.subject.Species;
import ligare.model.subject.Species.Density;
import ligare.model.subject.Species.SourceStrength;
import ligare.model.subject.Youth;
import ligare.model.unit.Dimension;

/// Reads a species.
///
///     species: prairie vole
///     body mass: 40 g
///     csf volume: 80 ul
///     sexes: [female, male]
///     receptors:
///       OXTR:
///         nucleus accumbens core: 1
///         prefrontal cortex: {female: 1.1, male: 0.9}
///         everywhere: 0.2                                   each region without an entry of its own
///     sources:
///       PVN oxytocin cells: {female: 1.4, male: 0.7}
///     variation: {release: 0.15, density: 0.15, learning: 0.25}
///     youth:                                                without, nothing can be asked of its young
///       {weaned: 21 d, grown: 60 d, birth mass: 3 g, growth: 0.04 /d, care: {touch: 0.8}}
final class SpeciesReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final Known known;

    SpeciesReader(Known known) {
        this.known = known;
    }

    Species read(String name, Mapping from) {
        List<String> sexes = from.names("sexes");
        if (sexes.isEmpty() && from.has("sexes"))
            from.problem("sexes", "no sex", "at least one", "write sexes: [NAME]");
        return new Species(
                name,
                from.textOr("describes", ""),
                from.quantity("body mass", Dimension.BODY_MASS, Mapping.POSITIVE, ANY),
                from.quantity("csf volume", Dimension.VOLUME, Mapping.POSITIVE, ANY),
                densities(from.mapping("receptors"), sexes),
                sources(from, sexes),
                variation(from.mapping("variation")),
                from.mappingIfGiven("youth").map(this::youth).orElse(null),
                from.figures());
    }

    private Youth youth(Mapping from) {
        double weaned = from.quantity("weaned", Dimension.TIME, Mapping.POSITIVE, ANY);
        double grown = from.quantity("grown", Dimension.TIME, Mapping.POSITIVE, ANY);
        if (grown < weaned)
            from.problem("grown", "an age before weaning", "the age at which it is adult", "change grown or weaned");
        return new Youth(
                weaned,
                grown,
                from.quantity("birth mass", Dimension.BODY_MASS, Mapping.POSITIVE, ANY),
                from.quantity("growth", Dimension.RATE, Mapping.POSITIVE, ANY),
                Parts.numbers(
                        Optional.of(from.mapping("care")),
                        known.channelsOfEthograms(),
                        "a sense that a behaviour gives",
                        0,
                        1));
    }

    private List<Density> densities(Mapping from, List<String> sexes) {
        Parts.checkKeys(from, known.names(Kind.RECEPTOR), Kind.RECEPTOR.noun());
        List<Density> read = new ArrayList<>();
        from.entries()
                .forEach((receptor, map) -> {
                    Parts.checkKeys(map, regions(), Kind.REGION.noun());
                    for (String region : map.keys()) read.add(new Density(receptor, region, bySex(map, region, sexes)));
                });
        return read;
    }

    private List<String> regions() {
        return Stream.concat(known.names(Kind.REGION).stream(), Stream.of(Density.EVERYWHERE)).toList();
    }

    private List<SourceStrength> sources(Mapping from, List<String> sexes) {
        List<SourceStrength> read = new ArrayList<>();
        from.mappingIfGiven("sources")
                .ifPresent(strengths -> {
                    Parts.checkKeys(strengths, known.populations(null), "a population of a circuit");
                    for (String population : strengths.keys())
                        read.add(new SourceStrength(population, bySex(strengths, population, sexes)));
                });
        return read;
    }

    private static Map<String, Double> bySex(Mapping from, String key, List<String> sexes) {
        Map<String, Double> read = new LinkedHashMap<>();
        List<String> inside = from.keysBehind(key);
        boolean oneNumber = inside.isEmpty() || inside.contains("value") || inside.contains("calibrated");
        if (oneNumber) {
            double value = from.number(key, 0, ANY);
            for (String sex : sexes) read.put(sex, value);
        } else {
            Mapping each = from.mapping(key);
            if (sexes.isEmpty()) each.ignore();
            for (String sex : sexes) read.put(sex, each.number(sex, 0, ANY));
        }
        return read;
    }

    private static Species.Variation variation(Mapping from) {
        return new Species.Variation(
                from.number("release", 0, ANY),
                from.number("density", 0, ANY),
                from.number("learning", 0, ANY),
                from.has("forgetting") ? from.number("forgetting", 0, ANY) : 0);
    }
}
