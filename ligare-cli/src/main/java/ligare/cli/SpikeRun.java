package ligare.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.engine.SimulationDiverged;
import ligare.engine.spiking.NetworkTooLarge;
import ligare.engine.spiking.ResultTables;
import ligare.engine.spiking.Spiking;
import ligare.engine.spiking.SpikingResult;
import ligare.model.network.Network;
import ligare.model.network.Recorder;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.study.Finished;
import ligare.study.page.NetworkPage;
import ligare.study.spike.ActivityPictures;
import ligare.study.spike.NetworkActivity;
import ligare.study.spike.SpikePlan;

/// A network that is run on behalf of a user, whose mistakes of size and of numbers are told. Apart from the command,
/// because the command line looks at every method of a command, and help must not load the engine.
///
/// @param named where the network came from
/// @param plan what is run
record SpikeRun(NamedNetwork named, SpikePlan plan) {
    static final String REPORT = "report.html";
    private static final String SPIKES = "spikes.csv";
    private static final String TRACES = "traces.csv";
    private static final String RATES = "rates.csv";
    private static final String PICTURE = "activity.svg";
    private static final String DOCUMENT = "activity.json";
    static final String[] FILES = {SPIKES, TRACES, RATES, PICTURE, DOCUMENT, REPORT};

    /// Lines of `rates.csv` and `traces.csv` together: more than a spreadsheet opens, less than fills the memory.
    private static final double MOST_LINES = 20e6;

    /// What came out, as it is shown and written.
    ///
    /// @param words for people
    /// @param json for programs
    /// @param files name → content
    record Done(String words, String json, Map<String, String> files) {}

    /// Checks everything that can be known before.
    ///
    /// @param duration ms
    /// @throws Refusal if the run would be too long or too large
    static SpikeRun of(NamedNetwork named, double duration, long seed, Common common) {
        SpikeRun run = new SpikeRun(named, new SpikePlan(named.run(), duration, seed, common.threads()));
        Network network = named.run().network();
        double steps = run.plan.steps();
        if (steps < 1 || steps > Spiking.MOST_STEPS) {
            throw run.refused(
                    "a run of %s in steps of %s: %,.0f steps".formatted(time(duration), time(network.step()), steps),
                    "from 1 to %,d steps".formatted(Spiking.MOST_STEPS),
                    "change --duration, or the step of the file");
        }
        double lines = run.lines(network, duration);
        if (lines > MOST_LINES) {
            throw run.refused(
                    "rates.csv and traces.csv of %,.0f lines".formatted(lines),
                    "at most %,.0f".formatted(MOST_LINES),
                    "run for a shorter time with --duration, or record fewer units less often");
        }
        double needed = run.plan.size().bytes();
        double available = Runtime.getRuntime().maxMemory();
        if (needed > available) {
            throw run.tooLarge(needed, available);
        }
        return run;
    }

    /// Runs it.
    ///
    /// @throws Refusal if it diverges or does not fit
    Done execute(Console console, Common common) {
        ExecutorService worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("spike-", 0).factory());
        NetworkActivity activity;
        try (Progress progress = Progress.of(console, common.quiet(), "spike", total(), "ms")) {
            int[] told = new int[1];
            activity =
                    Finished.of(
                            worker.submit(() ->
                                    plan.run(reached -> {
                                        progress.done((int) reached - told[0]);
                                        told[0] = (int) reached;
                                    })));
        } catch (NetworkTooLarge large) {
            throw tooLarge(large.needed(), large.available());
        } catch (SimulationDiverged diverged) {
            throw diverged(named.place(), diverged);
        } finally {
            worker.shutdownNow();
        }
        return done(activity);
    }

    private int total() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, plan.duration()));
    }

    private static Done done(NetworkActivity activity) {
        SpikingResult result = activity.result();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SPIKES, table(result, ResultTables::spikes));
        files.put(TRACES, table(result, ResultTables::traces));
        files.put(RATES, table(result, ResultTables::rates));
        files.put(PICTURE, ActivityPictures.raster(result).file());
        files.put(DOCUMENT, activity.toJson());
        files.put(REPORT, NetworkPage.html(activity, Version.number()));
        return new Done(activity.words(), activity.toJson(), files);
    }

    /// Writes a table.
    @FunctionalInterface
    interface Table {
        void write(SpikingResult result, Appendable out) throws IOException;
    }

    /// A table as text.
    static String table(SpikingResult result, Table table) {
        StringBuilder text = new StringBuilder();
        try {
            table.write(result, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private double lines(Network network, double duration) {
        double lines = duration / Math.max(1, network.step());
        for (Recorder recorder : network.recorders()) {
            lines +=
                    switch (recorder) {
                        case Recorder.Trace trace ->
                                Math.min(trace.units(), network.population(trace.population()).size())
                                        * (duration / trace.interval());
                        case Recorder.Weights weights -> duration / weights.interval();
                        case Recorder.Concentration concentration -> duration / concentration.interval();
                        case Recorder.Response response ->
                                (1 + response.receptor().bindings().size()) * (duration / response.interval());
                        case Recorder.Spikes _ -> 0;
                    };
        }
        return lines;
    }

    private Refusal tooLarge(double needed, double available) {
        return refused(
                "a network of %,.0f units and %,.0f synapses, which would need %s of memory"
                        .formatted(plan.size().units(), plan.size().allSynapses(), NetworkTooLarge.inWords(needed)),
                "at most %s, which this process may use".formatted(NetworkTooLarge.inWords(available)),
                "make populations smaller or connections fewer, or give more memory with LIGARE_JAVA_OPTS=-Xmx…");
    }

    /// Says where a model left its range.
    static Refusal diverged(Path place, SimulationDiverged diverged) {
        return Refusal.diverged(
                place,
                "population %s, unit %d: %s of %s at %s"
                        .formatted(
                                diverged.population(),
                                diverged.index(),
                                diverged.variable(),
                                (diverged.value() + " " + diverged.unit()).strip(),
                                time(diverged.time())),
                "a %s for which the equations mean something".formatted(diverged.variable()),
                "make the step smaller, or look at the weights and inputs of this population");
    }

    private Refusal refused(String found, String expected, String fix) {
        return Refusal.file(named.place(), found, expected, fix);
    }

    private static String time(double milliseconds) {
        return Quantity.of(milliseconds, Dimension.TIME).toString();
    }
}
