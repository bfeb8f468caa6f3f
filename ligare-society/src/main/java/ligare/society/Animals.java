package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.circuit.Circuit;
import ligare.model.measure.Recording;
import ligare.model.protocol.Phase;
import ligare.model.subject.Youth;
import org.jspecify.annotations.Nullable;

/// One animal of every cage of a block: all its subjects, or all companions of one name. Lane i of all animals of a block
/// share a cage.
final class Animals {
    /// Samples of a trace over the whole protocol, and the fewest of a phase.
    private static final int SAMPLES = 240;

    private static final int LEAST_SAMPLES = 40;

    final Prepared prepared;
    final Program program;
    final Block block;
    final QuasiStationary kernel;

    private final Ethogram ethogram;
    private final List<String> readouts;

    /// Which readout differs between subjects and between the others.
    private final int varied;

    private final @Nullable Youth youth;
    private final int lanes;
    private final Probe probe;
    private final Randomness[] streams;
    private final Others others;
    private final Displays displays;
    private final double[] sociability;
    private final Conduct[] conducts;
    private final double[][][] remembered;
    private final double[] now;
    private final int[] company;
    private final double[][] levelBefore;
    private final double[][] rateBefore;
    private final double[] step;
    private @Nullable Sampling sampling;
    private final List<List<Recording.PhaseRecord>> records = new ArrayList<>();

    /// The phase under way and its tally; null: before the first.
    private @Nullable Present present;

    /// @param streams of each lane's animal
    /// @param sampled whether the courses of the first lane are kept
    Animals(
            Atlas atlas,
            Circuit circuit,
            Ethogram ethogram,
            Prepared prepared,
            Pace pace,
            Randomness[] streams,
            boolean sampled,
            Probe probe) {
        this.prepared = prepared;
        this.ethogram = ethogram;
        this.streams = streams;
        this.probe = probe;
        program = prepared.program();
        youth = atlas.speciesOf(prepared.group().species()).youth();
        lanes = streams.length;
        readouts = program.readers().stream().map(Program.Reader::name).toList();
        varied = readouts.indexOf(ethogram.variation().readout());
        block = new Block(program, prepared.layout(), lanes);
        kernel = new QuasiStationary(program, prepared.layout(), block, pace.tolerance());
        others = new Others(program, ethogram, prepared.group(), lanes);
        displays = new Displays(program, ethogram, lanes);
        sociability = new double[lanes];
        conducts = new Conduct[lanes];
        remembered = new double[lanes][][];
        now = new double[readouts.size()];
        step = new double[lanes];
        company = new int[lanes];
        levelBefore = new double[program.tissues().size()][lanes];
        rateBefore = new double[program.units()][lanes];
        Ethogram.Variation variation = ethogram.variation();
        for (int i = 0; i < lanes; i++) {
            Traits.draw(atlas, program, atlas.speciesOf(prepared.group().species()), streams[i], block, i);
            sociability[i] = variation.betweenSubjects() * streams[i].at("sociability").gaussian(0);
            others.draw(streams[i], circuit.codeDensity(), variation.betweenOthers(), i);
            records.add(new ArrayList<>());
        }
        sampling = sampled ? new Sampling(program, others.names()) : null;
    }

    /// What they are called.
    String name() {
        return prepared.group().name();
    }

    /// Brings them to the start of their schedule.
    void settle(Rests rests) {
        Runnable settling =
                () -> Settling.settle(program, prepared.layout(), prepared.schedule(), youth, block, kernel);
        rests.settle(prepared, List.of(streams), block, kernel, settling);
        if (prepared.schedule().start() < 0) {
            sampleOver(prepared.schedule().start(), 0);
        }
    }

    /// What they have become, between two phases.
    Past past() {
        Block kept = new Block(program, prepared.layout(), lanes);
        kept.become(block);
        return new Past(
                kept,
                kernel.nextStep.clone(),
                kernel.times(),
                displays.degrees(),
                records.stream().map(List::copyOf).toList(),
                sampling == null ? null : sampling.copy());
    }

    /// Goes on from there.
    void resume(Past past) {
        block.become(past.block());
        kernel.resume(past.nextStep(), past.time());
        displays.resume(past.degrees());
        for (int i = 0; i < lanes; i++) {
            records.get(i).addAll(past.records().get(i));
        }
        sampling = past.sampling() == null ? null : past.sampling().copy();
    }

    /// The streams of random numbers of its lanes.
    List<Randomness> streams() {
        return List.of(streams);
    }

    private void sampleOver(double from, double to) {
        if (sampling != null) {
            sampling.over(from, to, Math.max(LEAST_SAMPLES, SAMPLES / prepared.schedule().phases().size()));
        }
    }

    /// Whether nobody is there.
    boolean alone() {
        return present == null || present.phase.others().isEmpty();
    }

    /// What a lane's animal does in the phase under way.
    Conduct conduct(int lane) {
        return conducts[lane];
    }

    /// Position of an animal among the others of the phase under way; −1: it is not there.
    int position(String other) {
        return present == null ? -1 : present.phase.others().indexOf(other);
    }

    /// Enters a phase.
    ///
    /// @param number of the phase
    void enter(int number) {
        Schedule.Stretch stretch = prepared.schedule().phases().get(number);
        Phase phase = stretch.phase();
        sampleOver(stretch.from(), stretch.to());
        Ethogram.Place place = ethogram.place(phase.place());
        present = new Present(phase, place, new Tally(program, phase, lanes), Eased.of(ethogram, place, phase, lanes));
        double[] initiative = phase.others().stream().mapToDouble(other -> prepared.initiative(place, other)).toArray();
        for (int i = 0; i < lanes; i++) {
            Randomness stream = streams[i].at("conduct").at(number);
            conducts[i] =
                    new Conduct(place, readouts, program.channels(), initiative, phase.conditions(), stream::uniform);
            remembered[i] = new double[readouts.size()][phase.others().size()];
            begin(i, stretch.from(), null);
        }
        kernel.refresh();
        for (int i = 0; i < lanes; i++) {
            perceive(i, phase);
        }
    }

    /// Leaves the phase under way and records it.
    void leave(int number) {
        Schedule.Stretch stretch = prepared.schedule().phases().get(number);
        Present left = Objects.requireNonNull(present);
        double length = stretch.to() - stretch.from();
        for (int i = 0; i < lanes; i++) {
            records.get(i).add(left.tally.record(i, left.place, conducts[i], length, weights(i, left.phase), block));
            for (double[] channel : block.sense) {
                channel[i] = 0;
            }
            others.hide(i, block);
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

    /// The part of a step that a lane can take: as much as is exact enough, or until its behaviour changes, ms.
    double upToEvent(int lane, double most) {
        double exact = Math.min(most, kernel.nextStep[lane]);
        return present == null ? exact : conducts[lane].upToEvent(exact);
    }

    /// Has something done to all lanes.
    void suffer(Schedule.Act act) {
        Acts.apply(act, block, prepared.layout());
        Arrays.fill(kernel.nextStep, 1000);
        kernel.refresh();
    }

    /// Tries a step per lane.
    void attempt(double[] length, double longest, double[] time) {
        System.arraycopy(length, 0, step, 0, lanes);
        keep(block.concentration, levelBefore);
        keep(block.rate, rateBefore);
        kernel.attempt(step, longest, time);
    }

    /// Takes from a common step the lanes in which this animal has to try again.
    void agree(double[] common) {
        for (int i = 0; i < lanes; i++) {
            common[i] = Math.min(common[i], step[i]);
        }
    }

    private void keep(double[][] present, double[][] kept) {
        for (int k = 0; k < kept.length; k++) {
            System.arraycopy(present[k], 0, kept[k], 0, lanes);
        }
    }

    /// Counts a step that was taken, before anybody's behaviour changes.
    ///
    /// @param length of each lane's step, ms
    void count(double[] length) {
        if (present != null) {
            for (int i = 0; i < lanes; i++) {
                company[i] = conducts[i].other();
            }
            present.tally.add(length, company, block, levelBefore, rateBefore);
        }
    }

    /// A step of a lane was taken.
    ///
    /// @return whether its behaviour changed at the end
    boolean moved(int lane, double length) {
        if (present == null) {
            return false;
        }
        probe.saw(present.phase, lane, length, levelBefore, block);
        if (present.eased != null) {
            present.eased.pass(lane, conducts[lane].behaviour(), conducts[lane].other(), length);
        }
        return conducts[lane].advance(length);
    }

    /// Begins what a lane's animal does now.
    ///
    /// @param inReach the animals of whom it has one in reach, if that runs
    void begin(int lane, double time, @Nullable Animals inReach) {
        sense(lane, inReach);
        Conduct conduct = conducts[lane];
        probe.began(Objects.requireNonNull(present).phase, lane, time, conduct.behaviour(), conduct.other());
    }

    /// Whether what others show changes while nobody's behaviour does.
    boolean easing() {
        return present != null && present.eased != null;
    }

    /// Shows how a lane's animal is.
    void show(int lane) {
        displays.show(kernel, lane);
    }

    /// What the present behaviour, and the other in reach, make a lane's animal sense.
    void sense(int lane, @Nullable Animals inReach) {
        Present here = Objects.requireNonNull(present);
        Conduct conduct = conducts[lane];
        for (int c = 0; c < block.sense.length; c++) {
            double shown = others.shown(here.phase, conduct.other(), program.channels().get(c));
            block.sense[c][lane] = conduct.level(c) + shown;
            if (here.eased != null) {
                block.sense[c][lane] -= here.eased.lost(lane, conduct.other(), program.channels().get(c));
            }
            if (inReach != null) {
                block.sense[c][lane] += displays.sensed(inReach.displays, lane, c);
            }
        }
        others.show(lane, here.phase, conduct.other(), block);
    }

    /// Computes everything anew after a step, and tells the behaviour of the lanes that took it.
    ///
    /// @param length of each lane's step, ms
    void refresh(double[] length) {
        kernel.refresh();
        for (int i = 0; present != null && i < lanes; i++) {
            if (length[i] > 0) {
                perceive(i, present.phase);
            }
        }
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

    /// Keeps a sample of the first lane, if one is due.
    void sample(double time) {
        if (sampling != null) {
            sampling.sample(time, block, kernel, others.codes(0));
        }
    }

    /// The first lane at this time.
    SubjectMoment moment(double time) {
        String phase = "";
        String behaviour = "";
        String other = "";
        if (present != null) {
            phase = present.phase.name();
            behaviour = present.place.behaviours().get(conducts[0].behaviour()).name();
            other = conducts[0].other() == Conduct.NOBODY ? "" : present.phase.others().get(conducts[0].other());
        }
        List<SubjectMoment.Level> weights = new ArrayList<>();
        for (int p = 0; p < program.plastic().size(); p++) {
            String name = program.links().get(program.plastic().get(p).link()).name();
            for (int k = 0; k < others.names().size(); k++) {
                double weight = kernel.weight(p, others.codes(0)[k], 0);
                weights.add(new SubjectMoment.Level(name, others.names().get(k), weight));
            }
        }
        return SubjectMoment.of(time, phase, behaviour, other, weights, program, prepared.layout(), block);
    }

    /// What was recorded of a lane.
    List<Recording.PhaseRecord> records(int lane) {
        return records.get(lane);
    }

    /// The courses of a lane, where they were kept.
    List<Recording.Trace> traces(int lane) {
        return lane == 0 && sampling != null ? sampling.traces() : List.of();
    }

    /// The phase under way.
    private record Present(Phase phase, Ethogram.Place place, Tally tally, @Nullable Eased eased) {}
}
