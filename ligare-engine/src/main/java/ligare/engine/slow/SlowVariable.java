package ligare.engine.slow;

import java.util.List;

/// What a column of the slow state holds, for messages.
///
/// @param name with its place
/// @param unit coherent; empty for a pure number
record SlowVariable(String name, String unit) {
    private static final String CONCENTRATION = "nM";

    static SlowVariable of(Program program, Layout layout, int column) {
        List<String> ligands = program.ligands();
        int at = column - layout.store;
        if (inside(at, program.stores().size())) {
            Program.Store store = program.stores().get(at);
            return share("store of %s in %s", ligands.get(store.ligand()), node(program, store.node()));
        }
        at = column - layout.csf;
        if (inside(at, ligands.size())) {
            return concentration("%s in cerebrospinal fluid", ligands.get(at));
        }
        at = column - layout.plasma;
        if (inside(at, ligands.size())) {
            return concentration("%s in plasma", ligands.get(at));
        }
        at = column - layout.tissue;
        if (inside(at, program.tissues().size())) {
            Program.Tissue tissue = program.tissues().get(at);
            return concentration("%s in %s", ligands.get(tissue.ligand()), program.regions().get(tissue.region()));
        }
        at = column - layout.response;
        if (inside(at, program.sites().size())) {
            return site("response of %s in %s", program, at);
        }
        at = column - layout.surface;
        if (inside(at, program.sites().size())) {
            return site("surface share of %s in %s", program, at);
        }
        at = column - layout.kinase;
        if (inside(at, program.nodes().size())) {
            return share("protein kinase A in %s", node(program, at));
        }
        at = column - layout.expectation;
        if (inside(at, program.readers().size())) {
            return new SlowVariable("expectation of " + program.readers().get(at).name(), "kHz");
        }
        at = column - layout.expression;
        if (inside(at, program.expressions().size())) {
            Program.Expression expression = program.expressions().get(at);
            return expression.gene() < 0
                    ? new SlowVariable("excitability of " + node(program, expression.node()), "mV")
                    : gene(program, expression.gene());
        }
        return trace(program, layout, column);
    }

    private static SlowVariable trace(Program program, Layout layout, int column) {
        for (Program.Trace trace : program.plastic()) {
            String link = program.links().get(trace.link()).name();
            if (inside(column - layout.early - trace.first(), trace.units())) {
                return share("early trace of %s", link);
            }
            if (inside(column - layout.late - trace.first(), trace.units())) {
                return share("late trace of %s", link);
            }
        }
        return new SlowVariable("slow variable " + column, "");
    }

    private static boolean inside(int at, int size) {
        return at >= 0 && at < size;
    }

    private static String node(Program program, int node) {
        return program.nodes().get(node).name();
    }

    private static SlowVariable site(String words, Program program, int site) {
        Program.Site s = program.sites().get(site);
        return share(words, s.receptor(), program.regions().get(s.region()));
    }

    private static SlowVariable gene(Program program, int gene) {
        int product = gene - program.sites().size();
        if (product < 0) {
            return site("density of %s in %s", program, gene);
        }
        Program.Product made = program.products().get(product);
        return share("synthesis of %s in %s", program.ligands().get(made.ligand()), node(program, made.node()));
    }

    private static SlowVariable share(String words, Object... names) {
        return new SlowVariable(words.formatted(names), "");
    }

    private static SlowVariable concentration(String words, Object... names) {
        return new SlowVariable(words.formatted(names), CONCENTRATION);
    }
}
