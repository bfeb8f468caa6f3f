package ligare.study.zoom;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.agree.Comparison;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.spiking.Spiking;
import ligare.engine.spiking.SpikingResult;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.society.Schedule;
import ligare.society.SubjectMoment;
import ligare.study.explain.Animal;

/// A moment that is to be looked at as spikes: the animal lives to it on the slow clock as in `run`, then everything slow
/// is held and its circuit runs as spikes.
///
/// @param atlas the study's names resolve in
/// @param study what was run
/// @param animal whose moment it is
/// @param subject its number, from 0
/// @param seed of all random numbers, as of the run
/// @param at the moment as it was asked for, in words
/// @param time ms from the start of the first phase
/// @param duration ms of spikes, > 0
/// @param threads that work; they change no result
public record ZoomPlan(
        Atlas atlas,
        Study study,
        Animal animal,
        int subject,
        long seed,
        String at,
        double time,
        double duration,
        int threads) {
    /// Spans are taken in their middle.
    private static final double MIDDLE = 0.5;

    private static final double STEP = 0.1;

    /// Ten to fifteen membrane time constants for the spikes to settle; as in the certificate.
    private static final double WARM_UP = 300;

    private static final int STARTS = 8;
    private static final int RECORDED = 40;

    /// When what happens to a group, as it is zoomed into.
    public static Schedule schedule(Atlas atlas, Study study, Group group) {
        return cohort(atlas, study, group).schedule();
    }

    /// Whether the moment lies within what happens to the group.
    public boolean possible() {
        Schedule schedule = schedule(atlas, study, animal.group());
        return time >= schedule.start() && time < schedule.phases().getLast().to();
    }

    private static Cohort cohort(Atlas atlas, Study study, Group group) {
        return new Cohort(atlas, study, group, MIDDLE);
    }

    /// Runs to the moment, then as spikes.
    ///
    /// @throws ligare.engine.SimulationDiverged if either clock leaves the range where it means anything
    public Zoom run() {
        SubjectMoment moment = animal.at(cohort(atlas, study, animal.group()), subject, seed, time);
        Randomness stream =
                animal.of(Randomness.of(seed).at("zoom").at(study.key()).at(animal.group().key()).at(subject));
        var settings = new Comparison.Settings(duration, WARM_UP, STARTS, stream.bits(0));
        Network network = recorded(SpikingTwin.of(moment.circuit(), STEP), moment.parts());
        SpikingResult spikes = Spiking.run(network, WARM_UP + duration, settings.seed(), threads);
        Comparison comparison = Comparison.of(at, moment.circuit(), spikes, moment.rates(), moment.parts(), settings);
        return new Zoom(this, moment, spikes, WARM_UP, comparison);
    }

    /// A few cells of every population; all where what they release is compared.
    private static Network recorded(Network network, Comparison.Parts parts) {
        List<Recorder> recorders = new ArrayList<>(parts.recorders(network));
        List<String> whole = parts.recorders(network).stream().map(Recorder.Spikes::population).toList();
        for (Population population : network.populations()) {
            if (!whole.contains(population.name())) {
                recorders.add(new Recorder.Spikes(population.name(), RECORDED));
            }
        }
        return network.recording(recorders);
    }
}
