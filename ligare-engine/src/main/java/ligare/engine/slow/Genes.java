package ligare.engine.slow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;

/// What changes over hours to weeks: receptor densities first, then what populations make.
final class Genes {
    private final Circuit circuit;
    private final Chemistry chemistry;
    private final List<Program.Node> nodes;
    private final List<Program.Product> products;

    /// @param nodes of the program, in the order of the circuit's populations
    Genes(Circuit circuit, Chemistry chemistry, List<Program.Node> nodes) {
        this.circuit = circuit;
        this.chemistry = chemistry;
        this.nodes = nodes;
        products = made();
    }

    List<Program.Product> products() {
        return products;
    }

    /// Number of the gene of a product: it comes after those of all receptor sites.
    private int gene(Program.Product product) {
        return chemistry.sites().size() + products.indexOf(product);
    }

    /// What populations make in amounts that effects change.
    private List<Program.Product> made() {
        Set<Program.Product> found = new LinkedHashSet<>();
        for (int n = 0; n < nodes.size(); n++) {
            for (Program.Action action : nodes.get(n).effects()) {
                if (action.effect().target() instanceof Effect.Target.Synthesis target) {
                    found.add(new Program.Product(chemistry.ligands().indexOf(target.ligand()), n));
                }
                if (action.effect().target() instanceof Effect.Target.Growth) {
                    found.addAll(released(n));
                }
            }
        }
        return List.copyOf(found);
    }

    /// All that a population releases.
    private List<Program.Product> released(int node) {
        String name = circuit.populations().get(node).name();
        return circuit.releases().stream()
                .filter(r -> r.from().equals(name))
                .map(r -> new Program.Product(chemistry.ligands().indexOf(r.ligand()), node))
                .distinct()
                .toList();
    }

    /// What acts on genes: on receptor densities, where the species has the receptor, and on what populations make.
    List<Program.Expression> expressions() {
        List<Program.Expression> found = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            String region = circuit.populations().get(n).region();
            for (Program.Action action : nodes.get(n).effects()) {
                switch (action.effect().target()) {
                    case Effect.Target.Density target -> {
                        int site = chemistry.site(target.receptor(), region);
                        if (site >= 0) {
                            found.add(
                                    new Program.Expression(
                                            n,
                                            action,
                                            site,
                                            target.timeConstant(),
                                            target.reference(),
                                            target.window()));
                        }
                    }
                    case Effect.Target.Synthesis target -> {
                        int gene = gene(new Program.Product(chemistry.ligands().indexOf(target.ligand()), n));
                        found.add(
                                new Program.Expression(
                                        n, action, gene, target.timeConstant(), target.reference(), target.window()));
                    }
                    case Effect.Target.Growth target -> {
                        for (Program.Product product : released(n)) {
                            found.add(
                                    new Program.Expression(
                                            n, action, gene(product), target.timeConstant(), target.reference(), null));
                        }
                    }
                    case Effect.Target.Excitability target ->
                            found.add(
                                    new Program.Expression(
                                            n, action, -1, target.timeConstant(), target.reference(), null));
                    default -> {}
                }
            }
        }
        return List.copyOf(found);
    }
}
