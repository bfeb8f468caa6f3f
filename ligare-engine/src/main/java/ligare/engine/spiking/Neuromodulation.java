package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.model.chemistry.Receptor;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.Recorder;

/// The modulators of a network and the receptors that respond to them: one copy for each thread.
final class Neuromodulation {
    private final Timing timing;
    private final ModulatorLevel[] modulators;
    private final ReceptorLevel[] receptors;

    Neuromodulation(Timing timing, Histories histories, Randomness randomness) {
        this.timing = timing;
        Network network = timing.network();
        modulators =
                network.modulators().stream()
                        .map(each -> level(each, timing, histories, randomness))
                        .toArray(ModulatorLevel[]::new);
        List<ModulatorLevel> levels = List.of(modulators);
        receptors =
                Stream.concat(
                                network.projections().stream().flatMap(each -> receptor(each.plasticity())),
                                network.recorders().stream().flatMap(Neuromodulation::receptor))
                        .distinct()
                        .map(each -> new ReceptorLevel(each, levels, timing.step()))
                        .toArray(ReceptorLevel[]::new);
    }

    private static ModulatorLevel level(
            Modulator modulator, Timing timing, Histories histories, Randomness randomness) {
        return switch (modulator) {
            case Modulator.Released released ->
                    new ReleasedLevel(released, timing, histories, randomness, timing.window());
            case Modulator.Given given -> new GivenLevel(given, timing);
        };
    }

    private static Stream<Receptor> receptor(Plasticity plasticity) {
        return plasticity instanceof Plasticity.ThreeFactor rule && rule.gate() instanceof Plasticity.Response(var of)
                ? Stream.of(of)
                : Stream.empty();
    }

    private static Stream<Receptor> receptor(Recorder recorder) {
        return recorder instanceof Recorder.Response response ? Stream.of(response.receptor()) : Stream.empty();
    }

    /// To the next grid point.
    void advance(long point) {
        for (ModulatorLevel modulator : modulators) {
            modulator.advance(point);
        }
        for (ReceptorLevel receptor : receptors) {
            receptor.advance();
        }
    }

    /// The third factor of a rule.
    ThirdFactor factor(Plasticity.ThreeFactor rule) {
        return switch (rule.gate()) {
            case Plasticity.Concentration(String modulator) ->
                    modulator(modulator).above(rule.reference(), rule.eligibilityTime(), timing.step());
            case Plasticity.Response(Receptor receptor) ->
                    level(receptor).above(rule.reference(), rule.eligibilityTime());
        };
    }

    /// What the network's recorders keep of it, in their order.
    List<SignalSamples> samples() {
        List<SignalSamples> samples = new ArrayList<>();
        for (Recorder recorder : timing.network().recorders()) {
            switch (recorder) {
                case Recorder.Concentration(String name, double interval) ->
                        samples.add(samples(name, "nM", interval, modulator(name)::level));
                case Recorder.Response(Receptor receptor, double interval) -> {
                    ReceptorLevel level = level(receptor);
                    List<ModulatorLevel> ligands = level.ligands();
                    IntStream.range(0, ligands.size())
                            .mapToObj(k ->
                                    samples(
                                            "%s occupied by %s".formatted(receptor.name(), ligands.get(k).name()),
                                            "",
                                            interval,
                                            () -> level.occupancy(k)))
                            .forEach(samples::add);
                    samples.add(samples("response of " + receptor.name(), "", interval, level::response));
                }
                case Recorder.Spikes _, Recorder.Trace _, Recorder.Weights _ -> {}
            }
        }
        return samples;
    }

    private SignalSamples samples(String name, String unit, double interval, DoubleSupplier signal) {
        return new SignalSamples(name, unit, interval, signal, timing);
    }

    private ModulatorLevel modulator(String name) {
        return Stream.of(modulators).filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private ReceptorLevel level(Receptor receptor) {
        return Stream.of(receptors).filter(each -> each.receptor().equals(receptor)).findFirst().orElseThrow();
    }
}
