package ligare.lab;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ligare.lang.AtlasDigest;
import ligare.lang.Catalogue;
import ligare.lang.PartListReader;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Circuit;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Finding;
import ligare.model.subject.Species;
import ligare.study.report.Json;
import org.jspecify.annotations.Nullable;

/// What the atlas holds, as far as the page offers it.
final class AtlasJson {
    private AtlasJson() {}

    static String of(Atlas atlas, String version) {
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("digest", AtlasDigest.of(files, Map.of()));
        json.put("seed", Study.SEED);
        json.put("species", atlas.species().values().stream().map(s -> of(s, atlas)).toList());
        json.put("regions", atlas.regions().values().stream().map(AtlasJson::of).toList());
        json.put("ligands", atlas.ligands().values().stream().map(l -> of(l, atlas)).toList());
        json.put("receptors", atlas.receptors().values().stream().map(AtlasJson::of).toList());
        json.put("ethograms", atlas.ethograms().values().stream().map(AtlasJson::of).toList());
        json.put("circuits", atlas.circuits().values().stream().map(AtlasJson::of).toList());
        json.put("findings", atlas.findings().values().stream().map(AtlasJson::of).toList());
        json.put(
                "parts",
                PartListReader.ofAtlas(files, atlas).orElseThrow().stream()
                        .map(part -> Map.of("name", part.name(), "describes", part.describes()))
                        .toList());
        json.put("nulls", List.copyOf(atlas.nulls().keySet()));
        return Json.write(json);
    }

    private static Map<String, Object> of(Species species, Atlas atlas) {
        Set<String> sexes = new LinkedHashSet<>();
        species.densities().forEach(density -> sexes.addAll(density.bySex().keySet()));
        Map<String, Object> sources = new LinkedHashMap<>();
        for (String region : atlas.regions().keySet()) {
            sources.put(
                    region,
                    SourceJson.of(
                            species.figures().stream()
                                    .filter(figure -> (figure.path() + '.').contains('.' + region + '.'))));
        }
        return Map.of(
                "name", species.name(),
                "describes", species.describes(),
                "sexes", List.copyOf(sexes),
                "sources", sources);
    }

    private static Map<String, Object> of(Region region) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", region.name());
        json.put("anterior", region.anterior());
        json.put("lateral", region.lateral());
        json.put("depth", region.depth());
        return json;
    }

    private static Map<String, Object> of(Ligand ligand, Atlas atlas) {
        boolean givable =
                atlas.receptors().values().stream()
                        .flatMap(receptor -> Stream.ofNullable(receptor.bindings().get(ligand.name())))
                        .noneMatch(binding -> Double.isNaN(binding.affinity()));
        boolean cleared = ligand.clearance() instanceof Ligand.Clearance.Uptake;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", ligand.name());
        json.put("describes", ligand.describes());
        json.put("givable", givable);
        json.put("onlyInfused", cleared);
        return json;
    }

    private static Map<String, Object> of(Receptor receptor) {
        Map<String, Object> bindings = new LinkedHashMap<>();
        receptor.bindings()
                .forEach((ligand, binding) ->
                        bindings.put(ligand, Map.of("affinity", binding.affinity(), "efficacy", binding.efficacy())));
        return Map.of("name", receptor.name(), "describes", receptor.describes(), "bindings", bindings);
    }

    private static Map<String, Object> of(Ethogram ethogram) {
        return Map.of("name", ethogram.name(), "places", ethogram.places().stream().map(AtlasJson::of).toList());
    }

    private static Map<String, Object> of(Ethogram.Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", place.name());
        json.put(
                "behaviours",
                place.behaviours().stream()
                        .map(b -> Map.of("name", b.name(), "towardsOther", b.towardsOther(), "senses", b.senses()))
                        .toList());
        json.put(
                "conditions",
                place.transitions().stream().flatMap(t -> Stream.ofNullable(t.requires())).distinct().toList());
        return json;
    }

    private static Map<String, Object> of(Circuit circuit) {
        Map<String, String> regions = new LinkedHashMap<>();
        circuit.populations().forEach(p -> regions.put(p.name(), p.region()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", circuit.name());
        json.put("describes", circuit.describes());
        json.put(
                "populations",
                circuit.populations().stream()
                        .map(p ->
                                Map.of(
                                        "name", p.name(),
                                        "region", p.region(),
                                        "cell", p.cell(),
                                        "expresses", p.expresses(),
                                        "sources", SourceJson.of(figures(circuit, p.name()))))
                        .toList());
        json.put(
                "projections",
                circuit.projections().stream()
                        .map(p ->
                                Map.of(
                                        "name", p.name(),
                                        "from", p.from(),
                                        "to", p.to(),
                                        "inhibits", p.coupling() < 0,
                                        "plastic", p.plasticity() != null))
                        .toList());
        json.put(
                "releases",
                circuit.releases().stream()
                        .map(r -> Map.of("ligand", r.ligand(), "from", r.from(), "into", r.into()))
                        .toList());
        json.put(
                "readouts",
                circuit.readouts().stream().map(r -> Map.of("name", r.name(), "population", r.population())).toList());
        return json;
    }

    private static Stream<Figure> figures(Circuit circuit, String population) {
        return circuit.figures().stream().filter(f -> f.path().contains("#populations." + population + "."));
    }

    private static Map<String, @Nullable Object> of(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", finding.id());
        json.put("question", finding.study() == null ? "" : finding.study().question());
        json.put("family", finding.family());
        json.put("standing", finding.standing().name().toLowerCase(Locale.ROOT));
        json.put("standingNote", finding.standingNote());
        Conflict conflict = finding.conflict();
        json.put(
                "conflict",
                conflict == null
                        ? null
                        : Map.of(
                                "with", conflict.with(),
                                "over", conflict.over(),
                                "here", conflict.here(),
                                "there", conflict.there()));
        json.put("scored", finding.scored() == Finding.Scored.YES);
        json.put("role", finding.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("authors", finding.citation().authors());
        json.put("year", finding.citation().year());
        json.put("journal", finding.citation().journal());
        json.put("doi", finding.citation().doi());
        json.put("n", finding.publishedN());
        json.put("claims", finding.claims().stream().map(Claim::words).toList());
        Study study = finding.study();
        json.put("study", study != null);
        json.put("circuit", study == null || study.learns() ? null : study.circuit());
        return json;
    }
}
