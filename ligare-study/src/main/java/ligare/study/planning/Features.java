package ligare.study.planning;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.circuit.Population;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;

/// What is done to whom, where: by this, studies and findings are compared.
///
/// @param agents  ligands given, receptors and ligands changed, populations driven
/// @param sites   regions, the ventricle or the body, where it is done
/// @param both    agent at site, as one text
/// @param species of the groups
/// @param sexes   of the groups
record Features(Set<String> agents, Set<String> sites, Set<String> both, Set<String> species, Set<String> sexes) {
    private static final String VENTRICLE = "the ventricle";
    private static final String BODY = "the body";

    /// Of all groups of a study.
    static Features of(Study study, Atlas atlas) {
        Features features =
                new Features(
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        for (Group group : study.groups()) {
            features.species.add(group.species());
            features.sexes.add(group.sex());
            group.interventions().forEach(i -> features.add(i, study, atlas));
        }
        return features;
    }

    private void add(Intervention intervention, Study study, Atlas atlas) {
        switch (intervention) {
            case Intervention.Give give -> add(give.ligand(), site(give.route()));
            case Intervention.Express express -> {
                String region = express.region();
                add(express.receptor(), region == null ? BODY : region);
            }
            case Intervention.Secrete secrete -> add(secrete.ligand(), BODY);
            case Intervention.Sensitise made -> add(made.population(), region(made.population(), study, atlas));
            case Intervention.Care _ -> add("care", BODY);
            case Intervention.Drive drive -> add(drive.population(), region(drive.population(), study, atlas));
            case Intervention.Terminals terminals -> add(terminals.population(), terminals.region());
        }
    }

    private static String region(String population, Study study, Atlas atlas) {
        return atlas.circuit(study.circuit()).populations().stream()
                .filter(p -> p.name().equals(population))
                .map(Population::region)
                .findFirst()
                .orElse(BODY);
    }

    private void add(String agent, String site) {
        agents.add(agent);
        sites.add(site);
        both.add(agent + " in " + site);
    }

    private static String site(Intervention.Route route) {
        return switch (route) {
            case Intervention.Route.Site site -> site.region();
            case Intervention.Route.Ventricle _ -> VENTRICLE;
            case Intervention.Route.Systemic _ -> BODY;
        };
    }
}
