package ligare.study.film;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Phase;
import ligare.society.Probe;
import ligare.society.Schedule;

/// Looks at the first animal of a block and makes frames of means over time. A frame ends with the step that reaches its end.
final class Camera implements Probe {
    private static final double HZ_PER_KHZ = 1000;

    private final Ethogram ethogram;
    private final Program program;
    private final Schedule schedule;
    private final int frames;
    private final Consumer<Film.Scene> viewer;
    private final List<Taken> taken = new ArrayList<>();

    /// @param viewer shown each frame as it is taken
    Camera(Ethogram ethogram, Program program, Schedule schedule, int frames, Consumer<Film.Scene> viewer) {
        this.ethogram = ethogram;
        this.program = program;
        this.schedule = schedule;
        this.frames = frames;
        this.viewer = viewer;
    }

    @Override
    public void began(Phase phase, int lane, double time, int behaviour, int other) {
        if (lane > 0) {
            return;
        }
        if (taken.isEmpty() || !taken.getLast().stretch.phase().name().equals(phase.name())) {
            taken.add(new Taken(schedule.phases().get(taken.size())));
        }
        taken.getLast().bouts.add(new Film.Bout(time, behaviour, other));
    }

    @Override
    public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
        if (lane == 0) {
            taken.getLast().add(step, levelBefore, block);
        }
    }

    List<Film.Scene> scenes() {
        return taken.stream().map(Taken::scene).toList();
    }

    /// What a phase has shown so far.
    private final class Taken {
        private final Schedule.Stretch stretch;
        private final List<Film.Bout> bouts = new ArrayList<>();
        private final List<Double> times = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();
        private final double length;
        private double[] sums = new double[columns()];
        private double inFrame;
        private double clock;

        Taken(Schedule.Stretch stretch) {
            this.stretch = stretch;
            length = (stretch.to() - stretch.from()) / frames;
        }

        void add(double step, double[][] levelBefore, Block block) {
            sum(step, levelBefore, block);
            inFrame += step;
            clock += step;
            if (clock >= length * (times.size() + 1) * (1 - 1e-12)) {
                for (int c = 0; c < sums.length; c++) {
                    sums[c] /= inFrame;
                }
                rows.add(sums);
                times.add(stretch.from() + clock);
                sums = new double[sums.length];
                inFrame = 0;
                int last = rows.size() - 1;
                viewer.accept(
                        scene(
                                bouts.subList(bouts.size() - 1, bouts.size()),
                                times.subList(last, last + 1),
                                rows.subList(last, last + 1)));
            }
        }

        /// Of concentrations the mean of both ends of the step, as measures take it; what is bound follows the end.
        private void sum(double step, double[][] levelBefore, Block block) {
            int next = 0;
            for (int n = 0; n < program.nodes().size(); n++) {
                sums[next++] += step * HZ_PER_KHZ * block.populationRate[n][0];
            }
            for (int t = 0; t < program.tissues().size(); t++) {
                sums[next++] += step * (levelBefore[t][0] + block.concentration[t][0]) / 2;
            }
            for (Program.Site site : program.sites()) {
                double free = 1;
                for (int k = 0; k < site.tissues().length; k++) {
                    free += bound(site, k, block);
                }
                for (int k = 0; k < site.tissues().length; k++) {
                    sums[next++] += step * bound(site, k, block) / free;
                }
            }
        }

        private static double bound(Program.Site site, int k, Block block) {
            return block.concentration[site.tissues()[k]][0] * site.inverseAffinity()[k];
        }

        Film.Scene scene() {
            return scene(bouts, times, rows);
        }

        private Film.Scene scene(List<Film.Bout> bouts, List<Double> times, List<double[]> rows) {
            Phase phase = stretch.phase();
            List<Film.Course> courses = new ArrayList<>();
            for (Program.Node node : program.nodes()) {
                String region = program.circuit().population(node.name()).region();
                courses.add(course(Film.What.RATE, node.name(), "", region, courses.size(), rows));
            }
            for (Program.Tissue tissue : program.tissues()) {
                String ligand = program.ligands().get(tissue.ligand());
                String region = program.regions().get(tissue.region());
                courses.add(course(Film.What.CONCENTRATION, ligand, "", region, courses.size(), rows));
            }
            for (Program.Site site : program.sites()) {
                for (int tissue : site.tissues()) {
                    String ligand = program.ligands().get(program.tissues().get(tissue).ligand());
                    String region = program.regions().get(site.region());
                    courses.add(course(Film.What.OCCUPANCY, site.receptor(), ligand, region, courses.size(), rows));
                }
            }
            return new Film.Scene(
                    phase.name(),
                    phase.place(),
                    stretch.from(),
                    stretch.to(),
                    phase.others(),
                    ethogram.place(phase.place()).behaviours().stream().map(Ethogram.Behaviour::name).toList(),
                    bouts,
                    times.stream().mapToDouble(Double::doubleValue).toArray(),
                    courses);
        }

        private static Film.Course course(
                Film.What what, String name, String by, String region, int column, List<double[]> rows) {
            return new Film.Course(what, name, by, region, rows.stream().mapToDouble(row -> row[column]).toArray());
        }
    }

    private int columns() {
        return program.nodes().size()
                + program.tissues().size()
                + program.sites().stream().mapToInt(site -> site.tissues().length).sum();
    }
}
