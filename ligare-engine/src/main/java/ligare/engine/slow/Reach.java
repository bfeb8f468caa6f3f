package ligare.engine.slow;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What of a program can ever move, by where its ligands are released and whether they are given. Everything else stays as a
/// block begins, to the last bit: no ligand arrives, no receptor responds or leaves the surface, no kinase is driven, nothing
/// is expected. It need not be computed.
///
/// @param fluid by ligand: whether anything enters the cerebrospinal fluid or plasma
/// @param tissue whether a tissue's concentration can differ from 0
/// @param site whether a site's receptors can respond
/// @param column whether a column of the state can move
record Reach(boolean[] fluid, boolean[] tissue, boolean[] site, boolean[] column) {
    static Reach of(Program program, Layout layout) {
        boolean[] fluid = new boolean[program.fluids().size()];
        boolean[] tissue = new boolean[program.tissues().size()];
        for (int l = 0; l < fluid.length; l++) {
            fluid[l] = program.fluids().get(l).given();
        }
        for (Program.Source source : program.releases()) {
            if (source.tissue() < 0) {
                fluid[source.ligand()] = true;
            } else {
                tissue[source.tissue()] = true;
            }
        }
        for (int t = 0; t < tissue.length; t++) {
            tissue[t] |= fluid[program.tissues().get(t).ligand()];
        }
        boolean[] site = new boolean[program.sites().size()];
        for (int s = 0; s < site.length; s++) {
            Program.Site each = program.sites().get(s);
            site[s] =
                    IntStream.range(0, each.tissues().length)
                            .anyMatch(k -> each.efficacy()[k] != 0 && tissue[each.tissues()[k]]);
        }
        return new Reach(fluid, tissue, site, columns(program, layout, fluid, tissue, site));
    }

    /// Nothing left out.
    static Reach everything(Program program, Layout layout) {
        boolean[] fluid = all(program.fluids().size());
        boolean[] tissue = all(program.tissues().size());
        boolean[] site = all(program.sites().size());
        return new Reach(fluid, tissue, site, all(layout.columns));
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static boolean[] columns(
            Program program, Layout layout, boolean[] fluid, boolean[] tissue, boolean[] site) {
        boolean[] moving = new boolean[layout.columns];
        for (int c = 0; c < moving.length; c++) {
            moving[c] = c < layout.csf || c >= layout.early;
        }
        for (int l = 0; l < fluid.length; l++) {
            moving[layout.csf + l] = fluid[l];
            moving[layout.plasma + l] = fluid[l];
        }
        for (int t = 0; t < tissue.length; t++) {
            moving[layout.tissue + t] = tissue[t] && !program.tissues().get(t).balanced();
        }
        for (int s = 0; s < site.length; s++) {
            moving[layout.response + s] = site[s];
            moving[layout.surface + s] = site[s] && program.sites().get(s).internalisation() != 0;
        }
        for (int n = 0; n < program.nodes().size(); n++) {
            moving[layout.kinase + n] = program.nodes().get(n).cascade() != null;
        }
        for (int r = 0; r < program.readers().size(); r++) {
            moving[layout.expectation + r] = program.readers().get(r).share() != 0;
        }
        return moving;
    }

    /// Numbers of what is true.
    static int[] numbers(boolean[] found) {
        return IntStream.range(0, found.length).filter(i -> found[i]).toArray();
    }

    /// Those of the receptors that can respond.
    Program.Responses of(Program.Responses responses) {
        int[] kept = IntStream.range(0, responses.sites().length).filter(k -> site[responses.sites()[k]]).toArray();
        return new Program.Responses(
                IntStream.of(kept).map(k -> responses.sites()[k]).toArray(),
                IntStream.of(kept).mapToDouble(k -> responses.weights()[k]).toArray());
    }

    /// Whether the signal of an action can differ from 0.
    boolean heard(Program.Action action) {
        return action.site() < 0 || site[action.site()];
    }
}
