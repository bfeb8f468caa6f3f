package ligare.engine.slow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Release;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.subject.Species;

/// The ligands that a group meets and the receptors that its species has, by region; tissues and sites are numbered as they
/// are asked for.
final class Chemistry {
    private static final double LN2 = Math.log(2);

    private final Atlas atlas;
    private final Species species;
    private final String sex;
    private final Set<String> given;
    private final List<String> ligands;
    private final List<String> regions;
    private final List<Program.Tissue> tissues = new ArrayList<>();
    private final List<Program.Site> sites = new ArrayList<>();
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();

    private record Place(String receptor, String region) {}

    /// @param atlas cross-checked
    /// @param circuit whose populations say which regions there are and which receptors are in them
    /// @param group whose species has the receptors, and who is given ligands
    Chemistry(Atlas atlas, Circuit circuit, Group group) {
        this.atlas = atlas;
        species = atlas.speciesOf(group.species());
        sex = group.sex();
        given = given(group);
        ligands = ligands(circuit, given);
        regions = circuit.populations().stream().map(p -> p.region()).distinct().toList();
        circuit.populations().forEach(p -> p.expresses().keySet().forEach(r -> site(r, p.region())));
    }

    private static Set<String> given(Group group) {
        Set<String> given = new LinkedHashSet<>();
        for (Intervention intervention : group.interventions()) {
            if (intervention instanceof Intervention.Give give) {
                given.add(give.ligand());
            }
        }
        return given;
    }

    private static List<String> ligands(Circuit circuit, Set<String> given) {
        Set<String> used = new LinkedHashSet<>();
        circuit.releases().stream().map(Release::ligand).forEach(used::add);
        used.addAll(given);
        return List.copyOf(used);
    }

    /// Names of the ligands, in order.
    List<String> ligands() {
        return ligands;
    }

    /// Names of the regions, in order.
    List<String> regions() {
        return regions;
    }

    /// Cerebrospinal fluid and plasma of every ligand.
    List<Program.Fluid> fluids() {
        return ligands.stream()
                .map(atlas::ligand)
                .map(l -> new Program.Fluid(LN2 / l.csfHalfLife(), LN2 / l.plasmaHalfLife(), given.contains(l.name())))
                .toList();
    }

    /// The tissues asked for so far.
    List<Program.Tissue> tissues() {
        return List.copyOf(tissues);
    }

    /// The sites asked for so far.
    List<Program.Site> sites() {
        return List.copyOf(sites);
    }

    /// Number of the tissue of a ligand in a region, made if nobody asked for it before.
    int tissue(String ligand, String region) {
        return known(ligand, region)
                .orElseGet(() -> {
                    tissues.add(tissueOf(ligand, region));
                    return tissues.size() - 1;
                });
    }

    /// Number of the tissue of a ligand in a region, if anything needs it.
    OptionalInt known(String ligand, String region) {
        int wanted = ligands.indexOf(ligand);
        int place = regions.indexOf(region);
        return IntStream.range(0, tissues.size())
                .filter(t -> tissues.get(t).ligand() == wanted && tissues.get(t).region() == place)
                .findFirst();
    }

    private Program.Tissue tissueOf(String name, String region) {
        Ligand ligand = atlas.ligand(name);
        int number = ligands.indexOf(name);
        int place = regions.indexOf(region);
        return switch (ligand.clearance()) {
            case Ligand.Clearance.FirstOrder firstOrder ->
                    new Program.Tissue(
                            number,
                            place,
                            LN2 / firstOrder.halfLife(region),
                            0,
                            0,
                            ligand.csfExchange(),
                            ligand.brainShare());
            case Ligand.Clearance.Uptake(double maximum, double half) ->
                    new Program.Tissue(number, place, 0, maximum, half, 0, 0);
        };
    }

    /// Number of the site of a receptor in a region; −1 where the species has none there.
    int site(String receptor, String region) {
        Place place = new Place(receptor, region);
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        int number = -1;
        double density = density(receptor, region);
        if (density != 0) {
            sites.add(siteOf(atlas.receptor(receptor), region, density));
            number = sites.size() - 1;
        }
        numbers.put(place, number);
        return number;
    }

    /// Number of a site whose receptor can respond; −1 where there is none.
    int responding(String receptor, String region) {
        int site = site(receptor, region);
        return site < 0 || sites.get(site).silent() ? -1 : site;
    }

    private Program.Site siteOf(Receptor receptor, String region, double density) {
        Map<String, Receptor.Binding> met = new LinkedHashMap<>();
        receptor.bindings()
                .forEach((ligand, binding) -> {
                    if (ligands.contains(ligand) && !Double.isNaN(binding.affinity())) {
                        met.put(ligand, binding);
                    }
                });
        return new Program.Site(
                receptor.name(),
                receptor.key(),
                regions.indexOf(region),
                met.keySet().stream().mapToInt(ligand -> tissue(ligand, region)).toArray(),
                met.values().stream().mapToDouble(b -> 1 / b.affinity()).toArray(),
                met.values().stream().mapToDouble(Receptor.Binding::efficacy).toArray(),
                density,
                Hill.power(receptor.reserve(), receptor.slope()),
                receptor.slope(),
                receptor.relaxation(),
                receptor.internalisation(),
                receptor.recycling(),
                receptor.resident());
    }

    private double density(String receptor, String region) {
        return Stream.of(region, Species.Density.EVERYWHERE)
                .flatMap(wanted ->
                        species.densities().stream()
                                .filter(d -> d.receptor().equals(receptor) && d.region().equals(wanted)))
                .mapToDouble(d -> d.bySex().getOrDefault(sex, 0.0))
                .findFirst()
                .orElse(0);
    }

    /// How receptors of a region add up, of those that can respond there.
    ///
    /// @param weights receptor → what it does at a full response; what does nothing is left out
    Program.Responses responses(Map<String, Double> weights, String region) {
        Map<Integer, Double> found = new LinkedHashMap<>();
        weights.forEach((receptor, weight) -> {
            int site = responding(receptor, region);
            if (site >= 0 && weight != 0) {
                found.put(site, weight);
            }
        });
        return new Program.Responses(
                found.keySet().stream().mapToInt(Integer::intValue).toArray(),
                found.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
