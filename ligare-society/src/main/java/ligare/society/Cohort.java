package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.circuit.Circuit;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// Runs subjects of one group through its protocol: what each does makes it sense, what it senses moves its circuit, what
/// the circuit computes moves what it does next.
///
/// A run is a pure function of study, group, subject and seed. Subjects are advanced in blocks for speed and never see
/// each other; other animals are stimulus animals known by their codes alone.
public final class Cohort {
    /// Longest step while nobody is there, ms: nothing but chemistry and memory moves then, and their error is controlled.
    private static final double MOST_ALONE = 600_000;

    /// Time alone before anything happens, ms (one day).
    private static final double SETTLING = 86_400_000;

    /// Relative error per step.
    public static final double TOLERANCE = 3e-3;

    /// Rounds of rest and gene expression before a life begins; assumed, because few effects act on one another.
    private static final int ACCLIMATISING = 2;

    /// Samples of a trace over the whole protocol.
    private static final int SAMPLES = 240;

    private final Study study;
    private final Group group;
    private final Circuit circuit;
    private final Ethogram ethogram;
    private final Atlas atlas;
    private final Program program;
    private final Layout layout;
    private final Schedule schedule;
    private final List<String> individuals;
    private final List<String> readouts;
    private final Pace pace;

    /// @param atlas read and cross-checked
    /// @param study whose group it is
    /// @param group to run
    /// @param fraction where open spans are taken: 0 lower end, 1 upper end
    public Cohort(Atlas atlas, Study study, Group group, double fraction) {
        this(atlas, study, group, fraction, Pace.USUAL);
    }

    /// @param tolerance relative error per step
    public Cohort(Atlas atlas, Study study, Group group, double fraction, double tolerance) {
        this(atlas, study, group, fraction, new Pace(tolerance, Pace.USUAL.longest()));
    }

    /// @param pace how finely time is cut
    public Cohort(Atlas atlas, Study study, Group group, double fraction, Pace pace) {
        this.atlas = atlas;
        this.study = study;
        this.group = group;
        this.pace = pace;
        circuit = atlas.circuit(study.circuit());
        ethogram = atlas.ethogram(study.ethogram());
        program = Compiler.compile(atlas, circuit, group);
        layout = new Layout(program);
        schedule = Schedule.of(atlas, program, group, fraction);
        individuals = group.phases().stream().flatMap(p -> p.others().stream()).distinct().toList();
        readouts = program.readers().stream().map(Program.Reader::name).toList();
    }

    /// What the group was compiled to.
    public Program program() {
        return program;
    }

    /// When what happens to the group.
    public Schedule schedule() {
        return schedule;
    }

    /// Runs some of the subjects.
    ///
    /// @param from number of the first
    /// @param count how many, all in one block
    /// @param seed of all random numbers
    /// @return one recording each, in order; the first subject of the group carries traces
    /// @throws CancellationException if the thread is interrupted, after the present step
    public List<Recording> run(int from, int count, long seed) {
        return run(from, count, seed, Probe.NONE);
    }

    /// As [#run(int, int, long)], with somebody looking.
    public List<Recording> run(int from, int count, long seed, Probe probe) {
        return new Run(from, count, seed, probe).execute();
    }

    /// One subject at one moment of its run, as [#run(int, int, long)] takes it there, to the last bit. The clock stands
    /// at the beginning of the step that contains the moment: nothing is cut short, so nothing changes.
    ///
    /// @param subject its number
    /// @param seed of all random numbers
    /// @param time ms from the start of the first phase, from the schedule's start to before its end
    /// @throws IllegalArgumentException if nothing happens at that time
    public SubjectMoment at(int subject, long seed, double time) {
        Run run = new Run(subject, 1, seed, Probe.NONE);
        run.wanted = time;
        run.execute();
        SubjectMoment caught = run.caught;
        if (caught == null) {
            throw new IllegalArgumentException("no step of the run contains %s ms".formatted(time));
        }
        return caught;
    }

    /// One block under way.
    private final class Run {
        private final int from;
        private final int lanes;
        private final Probe probe;
        private final Block block;
        private final QuasiStationary kernel;
        private final Randomness[] streams;
        private final boolean[][][] codes;
        private final double[][][] deviation;
        private final double[] subjectDeviation;
        private final Conduct[] conducts;
        private final double[][][] remembered;
        private final double[] now;
        private final double[] time;
        private final double[] step;
        private final double[][] rateBefore;
        private final int coded;
        private final Sampling sampling;
        private final List<List<Recording.PhaseRecord>> records = new ArrayList<>();

        /// Moment of the first lane at which the run may stop, ms; NaN: none.
        private double wanted = Double.NaN;

        private @Nullable SubjectMoment caught;

        Run(int from, int lanes, long seed, Probe probe) {
            this.from = from;
            this.lanes = lanes;
            this.probe = probe;
            block = new Block(program, layout, lanes);
            kernel = new QuasiStationary(program, layout, block, pace.tolerance());
            streams = new Randomness[lanes];
            codes = new boolean[lanes][individuals.size()][];
            deviation = new double[lanes][individuals.size()][readouts.size()];
            subjectDeviation = new double[lanes];
            conducts = new Conduct[lanes];
            remembered = new double[lanes][][];
            now = new double[readouts.size()];
            time = new double[lanes];
            step = new double[lanes];
            rateBefore = new double[program.units()][lanes];
            coded = codedNode();
            for (int i = 0; i < lanes; i++) {
                streams[i] = Randomness.of(seed).at(study.key()).at(group.key()).at(from + i);
                Traits.draw(atlas, program, atlas.speciesOf(group.species()), streams[i], block, i);
                subjectDeviation[i] = ethogram.variation().betweenSubjects() * streams[i].at("sociability").gaussian(0);
                int reader = readouts.indexOf(ethogram.variation().readout());
                for (int k = 0; k < individuals.size(); k++) {
                    Randomness other = streams[i].at("other").at(k);
                    codes[i][k] =
                            coded < 0
                                    ? new boolean[0]
                                    : Traits.code(
                                            other.at("code"),
                                            program.nodes().get(coded).units(),
                                            circuit.codeDensity());
                    deviation[i][k][reader] = ethogram.variation().betweenOthers() * other.at("attraction").gaussian(0);
                }
                records.add(new ArrayList<>());
            }
            double end = schedule.phases().getLast().to();
            sampling = new Sampling(schedule.start(), end, SAMPLES, program, layout, individuals);
        }

        private int codedNode() {
            return program.senses().stream()
                    .filter(Program.Sense::coded)
                    .mapToInt(Program.Sense::node)
                    .findFirst()
                    .orElse(-1);
        }

        List<Recording> execute() {
            for (Schedule.Act act : schedule.acts()) {
                if (act.time() == Double.NEGATIVE_INFINITY) {
                    apply(act);
                }
            }
            settle();
            Arrays.fill(time, schedule.start());
            kernel.at(schedule.start());
            kernel.refresh();
            if (schedule.start() < 0) {
                segments(schedule.start(), 0, null);
            }
            for (Schedule.Stretch stretch : schedule.phases()) {
                phase(stretch);
            }
            List<Recording> recordings = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                recordings.add(new Recording(records.get(i), i == 0 && from == 0 ? sampling.traces() : List.of()));
            }
            return recordings;
        }

        /// A day alone; gene expression as after a life alone, for as many rounds as its effects on one another need.
        private void settle() {
            rest();
            for (int round = 0; round < ACCLIMATISING && !program.expressions().isEmpty(); round++) {
                kernel.acclimatise();
                kernel.refresh();
                rest();
            }
            if (!program.expressions().isEmpty()) {
                kernel.acclimatise();
            }
            for (int c = layout.early; c < layout.expectation; c++) {
                Arrays.fill(block.state[c], 0);
            }
        }

        private void rest() {
            double before = schedule.start() - SETTLING;
            double[] clock = new double[lanes];
            Arrays.fill(time, 0);
            kernel.at(before);
            kernel.refresh();
            while (running(SETTLING)) {
                for (int i = 0; i < lanes; i++) {
                    step[i] = Math.min(kernel.nextStep[i], SETTLING - time[i]);
                    clock[i] = before + time[i];
                }
                kernel.step(step, MOST_ALONE, clock);
                for (int i = 0; i < lanes; i++) {
                    time[i] += step[i];
                }
                kernel.refresh();
            }
            Arrays.fill(kernel.nextStep, 1000);
        }

        private boolean running(double end) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            for (double t : time) {
                if (t < end) {
                    return true;
                }
            }
            return false;
        }

        private void phase(Schedule.Stretch stretch) {
            Phase phase = stretch.phase();
            Ethogram.Place place = ethogram.place(phase.place());
            for (int i = 0; i < lanes; i++) {
                Randomness stream = streams[i].at("conduct").at(schedule.phases().indexOf(stretch));
                conducts[i] =
                        new Conduct(
                                place,
                                readouts,
                                program.channels(),
                                phase.others().size(),
                                phase.conditions(),
                                stream::uniform);
                remembered[i] = new double[readouts.size()][phase.others().size()];
                sense(i, phase);
                probe.began(phase, i, stretch.from(), conducts[i].behaviour(), conducts[i].other());
            }
            kernel.refresh();
            for (int i = 0; i < lanes; i++) {
                perceive(i, phase);
            }
            Tally tally = new Tally(program, phase, lanes);
            segments(stretch.from(), stretch.to(), new Present(phase, tally));
            for (int i = 0; i < lanes; i++) {
                records.get(i)
                        .add(
                                tally.record(
                                        i,
                                        place,
                                        conducts[i],
                                        stretch.to() - stretch.from(),
                                        weights(i, phase),
                                        block));
                silence(i);
                clear(i);
            }
            kernel.refresh();
        }

        private double[][] weights(int lane, Phase phase) {
            double[][] weights = new double[program.plastic().size()][phase.others().size()];
            for (int p = 0; p < weights.length; p++) {
                for (int k = 0; k < phase.others().size(); k++) {
                    weights[p][k] = kernel.weight(p, codes[lane][individuals.indexOf(phase.others().get(k))], lane);
                }
            }
            return weights;
        }

        private void silence(int lane) {
            for (double[] channel : block.sense) {
                channel[lane] = 0;
            }
        }

        private void clear(int lane) {
            for (boolean[] unit : block.code) {
                unit[lane] = false;
            }
        }

        /// From one shared moment to the next: acts in between are done to all subjects at the same time.
        private void segments(double begin, double end, @Nullable Present present) {
            double at = begin;
            for (Schedule.Act act : schedule.acts()) {
                if (act.time() >= begin && act.time() < end) {
                    advance(at, act.time(), present);
                    at = act.time();
                    apply(act);
                    kernel.refresh();
                }
            }
            advance(at, end, present);
        }

        private void advance(double begin, double end, @Nullable Present present) {
            boolean alone = present == null || present.phase.others().isEmpty();
            Arrays.fill(time, begin);
            while (running(end) && !(time[0] > wanted)) {
                for (int i = 0; i < lanes; i++) {
                    step[i] = end - time[i];
                    if (step[i] > 0) {
                        step[i] = Math.min(step[i], kernel.nextStep[i]);
                        if (present != null) {
                            step[i] = Math.min(step[i], conducts[i].untilEvent());
                        }
                    }
                }
                if (time[0] <= wanted && time[0] + step[0] > wanted) {
                    caught = moment(present);
                }
                for (int u = 0; u < rateBefore.length; u++) {
                    System.arraycopy(block.rate[u], 0, rateBefore[u], 0, lanes);
                }
                kernel.step(step, alone ? MOST_ALONE : pace.longest(), time);
                for (int i = 0; i < lanes; i++) {
                    if (step[i] > 0) {
                        moved(i, end, present);
                    }
                }
                kernel.refresh();
                if (present != null) {
                    for (int i = 0; i < lanes; i++) {
                        if (step[i] > 0) {
                            perceive(i, present.phase);
                        }
                    }
                }
                if (from == 0) {
                    sampling.sample(time[0], block, kernel, codes[0]);
                }
            }
        }

        private SubjectMoment moment(@Nullable Present present) {
            String behaviour = "";
            String other = "";
            if (present != null) {
                Phase phase = present.phase;
                behaviour = ethogram.place(phase.place()).behaviours().get(conducts[0].behaviour()).name();
                other = conducts[0].other() == Conduct.NOBODY ? "" : phase.others().get(conducts[0].other());
            }
            List<SubjectMoment.Level> weights = new ArrayList<>();
            for (int p = 0; p < program.plastic().size(); p++) {
                for (int k = 0; k < individuals.size(); k++) {
                    String name = program.links().get(program.plastic().get(p).link()).name();
                    weights.add(new SubjectMoment.Level(name, individuals.get(k), kernel.weight(p, codes[0][k], 0)));
                }
            }
            return SubjectMoment.of(
                    time[0],
                    present == null ? "" : present.phase.name(),
                    behaviour,
                    other,
                    weights,
                    program,
                    layout,
                    block);
        }

        private void moved(int lane, double end, @Nullable Present present) {
            time[lane] = time[lane] + step[lane] >= end - 1e-6 ? end : time[lane] + step[lane];
            if (present != null) {
                present.tally.add(lane, step[lane], conducts[lane].other(), block, rateBefore);
                probe.saw(present.phase, lane, step[lane], block);
                if (conducts[lane].advance(step[lane])) {
                    sense(lane, present.phase);
                    probe.began(present.phase, lane, time[lane], conducts[lane].behaviour(), conducts[lane].other());
                }
            }
        }

        /// What the present behaviour makes the subject sense.
        private void sense(int lane, Phase phase) {
            Conduct conduct = conducts[lane];
            for (int c = 0; c < block.sense.length; c++) {
                block.sense[c][lane] = conduct.level(c);
            }
            clear(lane);
            if (coded >= 0 && conduct.other() != Conduct.NOBODY) {
                boolean[] code = codes[lane][individuals.indexOf(phase.others().get(conduct.other()))];
                int first = program.nodes().get(coded).unit();
                for (int u = 0; u < code.length; u++) {
                    block.code[first + u][lane] = code[u];
                }
            }
        }

        private void perceive(int lane, Phase phase) {
            Conduct conduct = conducts[lane];
            for (int r = 0; r < now.length; r++) {
                now[r] = kernel.value(r, lane);
            }
            if (conduct.other() != Conduct.NOBODY) {
                int individual = individuals.indexOf(phase.others().get(conduct.other()));
                for (int r = 0; r < now.length; r++) {
                    now[r] += deviation[lane][individual][r];
                }
                now[readouts.indexOf(ethogram.variation().readout())] += subjectDeviation[lane];
            }
            conduct.perceive(now, remembered[lane]);
        }

        private void apply(Schedule.Act act) {
            Acts.apply(act, block, layout);
            Arrays.fill(kernel.nextStep, 1000);
        }
    }

    /// The phase under way and its tally.
    private record Present(Phase phase, Tally tally) {}
}
