package ligare.engine.slow;

import java.util.Arrays;
import java.util.stream.IntStream;
import ligare.engine.Siegert;
import ligare.model.circuit.CellClass;

/// What of a program can ever move, by where its ligands are released and whether they are given, and by what is felt.
/// Everything else stays as a block begins, to the last bit: no ligand arrives, no receptor responds or leaves the surface, no
/// kinase is driven, nothing is expected, nothing is written. It need not be computed.
///
/// A block begins with nothing written, is brought to where a life alone would have left it with nothing written, and becomes
/// what another of its own program was. Whoever writes traces that are not to be computed into its state finds them kept for
/// ever, and no weight follows them.
///
/// @param fluid by ligand: whether anything enters the cerebrospinal fluid or plasma
/// @param tissue whether a tissue's concentration can differ from 0
/// @param site whether a site's receptors can respond
/// @param written whether a plastic projection can be written
/// @param column whether a column of the state can move
record Reach(boolean[] fluid, boolean[] tissue, boolean[] site, boolean[] written, boolean[] column) {
    /// Share of its threshold that a source at rest has to stay below it, for rates that are rounded in another way.
    private static final double ROUNDING = 1e-9;

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
        boolean[] written = new boolean[program.plastic().size()];
        for (int p = 0; p < written.length; p++) {
            written[p] = written(program, program.plastic().get(p));
        }
        return new Reach(fluid, tissue, site, written, columns(program, layout, fluid, tissue, site, written));
    }

    /// Nothing left out.
    static Reach everything(Program program, Layout layout) {
        boolean[] fluid = all(program.fluids().size());
        boolean[] tissue = all(program.tissues().size());
        boolean[] site = all(program.sites().size());
        return new Reach(fluid, tissue, site, all(program.plastic().size()), all(layout.columns));
    }

    /// Not where a source rests for good and fires no more than its rule asks for: nothing is eligible, and no tag is set.
    private static boolean written(Program program, Program.Trace trace) {
        Program.Node from = program.nodes().get(trace.from());
        CellClass cell = from.cell();
        double rate =
                Siegert.rate(
                        from.bias(),
                        cell.noise(),
                        cell.membraneTimeConstant(),
                        cell.threshold(),
                        cell.reset(),
                        cell.refractory(),
                        cell.synapticTimeConstant(),
                        from.kept());
        return !program.resting(trace.from()) || !(rate < (1 - ROUNDING) * trace.rule().preThreshold());
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static boolean[] columns(
            Program program, Layout layout, boolean[] fluid, boolean[] tissue, boolean[] site, boolean[] written) {
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
        for (int p = 0; p < written.length; p++) {
            Program.Trace trace = program.plastic().get(p);
            Arrays.fill(moving, layout.early + trace.first(), layout.early + trace.first() + trace.units(), written[p]);
            Arrays.fill(moving, layout.late + trace.first(), layout.late + trace.first() + trace.units(), written[p]);
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
