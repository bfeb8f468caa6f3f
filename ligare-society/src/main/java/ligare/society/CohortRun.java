package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.behaviour.Ethogram;
import ligare.model.measure.Recording;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// One block of a cohort under way, from birth to the protocol's end; it runs once.
final class CohortRun {
    /// Samples of a trace over the whole protocol.
    private static final int SAMPLES = 240;

    private final Cohort cohort;
    private final Program program;
    private final Layout layout;
    private final Schedule schedule;
    private final Ethogram ethogram;
    private final List<String> readouts;

    /// Which readout differs between subjects and between the others.
    private final int varied;

    private final int from;
    private final int lanes;
    private final Probe probe;
    private final Block block;
    private final QuasiStationary kernel;
    private final Randomness[] streams;
    private final Others others;
    private final double[] sociability;
    private final Conduct[] conducts;
    private final double[][][] remembered;
    private final double[] now;
    private final double[] time;
    private final double[] step;
    private final double[][] levelBefore;
    private final double[][] rateBefore;
    private final Sampling sampling;
    private final List<List<Recording.PhaseRecord>> records = new ArrayList<>();

    /// Moment of the first lane at which the run may stop, ms; NaN: none.
    private double wanted = Double.NaN;

    private @Nullable SubjectMoment caught;

    CohortRun(Cohort cohort, int from, int lanes, long seed, Probe probe) {
        this.cohort = cohort;
        this.from = from;
        this.lanes = lanes;
        this.probe = probe;
        program = cohort.program;
        layout = cohort.layout;
        schedule = cohort.schedule;
        ethogram = cohort.ethogram;
        readouts = program.readers().stream().map(Program.Reader::name).toList();
        varied = readouts.indexOf(ethogram.variation().readout());
        block = new Block(program, layout, lanes);
        kernel = new QuasiStationary(program, layout, block, cohort.pace.tolerance());
        streams = new Randomness[lanes];
        others = new Others(program, cohort.group, lanes);
        sociability = new double[lanes];
        conducts = new Conduct[lanes];
        remembered = new double[lanes][][];
        now = new double[readouts.size()];
        time = new double[lanes];
        step = new double[lanes];
        levelBefore = new double[program.tissues().size()][lanes];
        rateBefore = new double[program.units()][lanes];
        for (int i = 0; i < lanes; i++) {
            draw(i, Randomness.of(seed).at(cohort.study.key()).at(cohort.group.key()).at(from + i));
            records.add(new ArrayList<>());
        }
        double end = schedule.phases().getLast().to();
        sampling = new Sampling(schedule.start(), end, SAMPLES, program, layout, others.names());
    }

    private void draw(int lane, Randomness subject) {
        streams[lane] = subject;
        Traits.draw(cohort.atlas, program, cohort.atlas.speciesOf(cohort.group.species()), subject, block, lane);
        Ethogram.Variation variation = ethogram.variation();
        sociability[lane] = variation.betweenSubjects() * subject.at("sociability").gaussian(0);
        others.draw(subject, cohort.circuit.codeDensity(), variation.betweenOthers(), lane);
    }

    /// Runs the block.
    ///
    /// @return one recording each, in order
    List<Recording> execute() {
        Settling.settle(program, layout, schedule, block, kernel);
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

    /// Runs no further than needed.
    ///
    /// @param wanted ms from the start of the first phase
    /// @return the first lane at the beginning of the step that contains that time; null: no step does
    @Nullable SubjectMoment executeUntil(double wanted) {
        this.wanted = wanted;
        execute();
        return caught;
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
        double length = stretch.to() - stretch.from();
        for (int i = 0; i < lanes; i++) {
            records.get(i).add(tally.record(i, place, conducts[i], length, weights(i, phase), block));
            silence(i);
        }
        kernel.refresh();
    }

    private double[][] weights(int lane, Phase phase) {
        double[][] weights = new double[program.plastic().size()][phase.others().size()];
        for (int p = 0; p < weights.length; p++) {
            for (int k = 0; k < phase.others().size(); k++) {
                weights[p][k] = kernel.weight(p, others.code(lane, phase, k), lane);
            }
        }
        return weights;
    }

    private void silence(int lane) {
        for (double[] channel : block.sense) {
            channel[lane] = 0;
        }
        others.hide(lane, block);
    }

    /// From one shared moment to the next: acts in between are done to all subjects at the same time.
    private void segments(double begin, double end, @Nullable Present present) {
        double at = begin;
        for (Schedule.Act act : schedule.acts()) {
            if (act.time() >= begin && act.time() < end) {
                advance(at, act.time(), present);
                at = act.time();
                Acts.apply(act, block, layout);
                Arrays.fill(kernel.nextStep, 1000);
                kernel.refresh();
            }
        }
        advance(at, end, present);
    }

    private void advance(double begin, double end, @Nullable Present present) {
        boolean alone = present == null || present.phase.others().isEmpty();
        double longest = alone ? Settling.LONGEST : cohort.pace.longest();
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
            keep(block.concentration, levelBefore);
            keep(block.rate, rateBefore);
            kernel.step(step, longest, time);
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
                sampling.sample(time[0], block, kernel, others.codes(0));
            }
        }
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
            String name = program.links().get(program.plastic().get(p).link()).name();
            for (int k = 0; k < others.names().size(); k++) {
                double weight = kernel.weight(p, others.codes(0)[k], 0);
                weights.add(new SubjectMoment.Level(name, others.names().get(k), weight));
            }
        }
        String phase = present == null ? "" : present.phase.name();
        return SubjectMoment.of(time[0], phase, behaviour, other, weights, program, layout, block);
    }

    private void keep(double[][] present, double[][] kept) {
        for (int k = 0; k < kept.length; k++) {
            System.arraycopy(present[k], 0, kept[k], 0, lanes);
        }
    }

    private void moved(int lane, double end, @Nullable Present present) {
        time[lane] = time[lane] + step[lane] >= end - 1e-6 ? end : time[lane] + step[lane];
        if (present != null) {
            present.tally.add(lane, step[lane], conducts[lane].other(), block, levelBefore, rateBefore);
            probe.saw(present.phase, lane, step[lane], levelBefore, block);
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
        others.show(lane, phase, conduct.other(), block);
    }

    private void perceive(int lane, Phase phase) {
        Conduct conduct = conducts[lane];
        for (int r = 0; r < now.length; r++) {
            now[r] = kernel.value(r, lane);
        }
        if (conduct.other() != Conduct.NOBODY) {
            now[varied] += others.attraction(lane, phase, conduct.other());
            now[varied] += sociability[lane];
        }
        conduct.perceive(now, remembered[lane]);
    }

    /// The phase under way and its tally.
    private record Present(Phase phase, Tally tally) {}
}
