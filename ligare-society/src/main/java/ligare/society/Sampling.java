package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.measure.Recording;

/// Courses of one subject for pictures: concentrations where something is learned, gates, weights per individual, values.
/// Looking changes nothing.
final class Sampling {
    private double interval = Double.POSITIVE_INFINITY;
    private double due = Double.POSITIVE_INFINITY;
    private final Program program;
    private final List<String> individuals;
    private final List<Shown> shown;
    private final List<Integer> tissues;
    private final List<double[]> rows = new ArrayList<>();

    private Sampling(Program program, List<String> individuals, List<Shown> shown, List<Integer> tissues) {
        this.program = program;
        this.individuals = individuals;
        this.shown = shown;
        this.tissues = tissues;
    }

    Sampling(Program program, List<String> individuals) {
        this(program, individuals, new ArrayList<>(), new ArrayList<>());
        for (int t = 0; t < program.tissues().size(); t++) {
            String region = program.regions().get(program.tissues().get(t).region());
            boolean learns =
                    program.plastic().stream()
                            .anyMatch(p -> program.circuit().populations().get(p.to()).region().equals(region));
            if (learns) {
                tissues.add(t);
                shown.add(
                        new Shown(
                                program.ligands().get(program.tissues().get(t).ligand()) + " in " + region, "", "nM"));
            }
        }
        for (int p = 0; p < program.plastic().size(); p++) {
            shown.add(new Shown("gate of " + program.gate(p), "", ""));
            for (String individual : individuals) {
                String projection = program.links().get(program.plastic().get(p).link()).name();
                shown.add(new Shown("weight " + projection, individual, ""));
            }
        }
        for (Program.Reader reader : program.readers()) {
            shown.add(new Shown(reader.name(), "", ""));
            shown.add(new Shown("rate of " + program.nodes().get(reader.node()).name(), "", "Hz"));
        }
    }

    /// The same courses, to be kept on from here.
    Sampling copy() {
        Sampling copy = new Sampling(program, individuals, shown, tissues);
        copy.rows.addAll(rows);
        return copy;
    }

    /// From now on, samples at equal intervals.
    void over(double from, double to, int samples) {
        interval = (to - from) / samples;
        due = from;
    }

    /// Takes a sample of lane 0 if one is due.
    void sample(double time, Block block, QuasiStationary kernel, boolean[][] codes) {
        if (time < due) {
            return;
        }
        due += interval * Math.ceil((time - due) / interval + 1e-9);
        double[] row = new double[shown.size() + 1];
        int next = 0;
        row[next++] = time;
        for (int t : tissues) {
            row[next++] = block.concentration[t][0];
        }
        for (int p = 0; p < program.plastic().size(); p++) {
            row[next++] = block.gate[p][0];
            for (int k = 0; k < individuals.size(); k++) {
                row[next++] = kernel.weight(p, codes[k], 0);
            }
        }
        for (int r = 0; r < program.readers().size(); r++) {
            row[next++] = kernel.value(r, 0);
            row[next++] = 1000 * block.populationRate[program.readers().get(r).node()][0];
        }
        rows.add(row);
    }

    List<Recording.Trace> traces() {
        double[] times = rows.stream().mapToDouble(r -> r[0]).toArray();
        List<Recording.Trace> traces = new ArrayList<>();
        for (int c = 0; c < shown.size(); c++) {
            double[] values = new double[times.length];
            int column = c + 1;
            Arrays.setAll(values, i -> rows.get(i)[column]);
            traces.add(
                    new Recording.Trace(shown.get(c).name, shown.get(c).individual, shown.get(c).unit, times, values));
        }
        return traces;
    }

    /// A course, as [Recording.Trace] names it.
    private record Shown(String name, String individual, String unit) {}
}
