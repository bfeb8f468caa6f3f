package ligare.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ligare.engine.spiking.Spiking;
import ligare.lang.Catalogue;
import ligare.model.network.Network;

/// Processor time per second of model time of the three networks by which simulators are compared, from the files of the
/// atlas, on one thread.
///
///     java -XX:+UseCompactObjectHeaders -XX:+UseParallelGC -cp ligare-bench/target/runtime/ligare-bench.jar ligare.bench.NetworkSpeed
///
/// Every run is a process of its own, started with the options of this one, and what counts is everything the process used,
/// compilation and garbage collection included. A short and a long run are compared: their difference over the difference of
/// model time is what one more second costs; the long run as a whole is told beside it. The median of several pairs counts.
public final class NetworkSpeed {
    private static final double MILLISECONDS = 1000;
    private static final double NANOSECONDS = 1e9;
    private static final int PAIRS = 5;

    private static final List<Case> CASES =
            List.of(
                    new Case("vogels-abbott-cuba", 10, 40, 0.05),
                    new Case("vogels-abbott-coba", 10, 40, 0.05),
                    new Case("brunel-2000", 2, 8, 1.5));

    /// @param shorter s of model time
    /// @param longer s of model time
    /// @param target s of processor time per second of model time
    private record Case(String network, int shorter, int longer, double target) {}

    private NetworkSpeed() {}

    /// @param arguments none; or, in the processes that are started, a network and seconds of model time
    public static void main(String[] arguments) {
        if (arguments.length == 2) {
            run(arguments[0], Integer.parseInt(arguments[1]));
        } else {
            System.out.println("s of processor time per s of model time, one thread");
            CASES.forEach(NetworkSpeed::measure);
        }
    }

    private static void run(String name, int seconds) {
        Network network = Objects.requireNonNull(Catalogue.read().orElseThrow().networks().get(name), name).network();
        Spiking.run(network, seconds * MILLISECONDS, 1, 1);
        Duration used = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        System.out.println(used.toNanos());
    }

    private static void measure(Case each) {
        List<Double> marginal = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double less = process(each.network(), each.shorter());
            double more = process(each.network(), each.longer());
            marginal.add((more - less) / (each.longer() - each.shorter()));
            whole.add(more / each.longer());
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s one more second %.4f (%.4f to %.4f); whole process of %d s %.4f; target %.2f%n",
                each.network(),
                median(marginal),
                marginal.stream().mapToDouble(v -> v).min().orElseThrow(),
                marginal.stream().mapToDouble(v -> v).max().orElseThrow(),
                each.longer(),
                median(whole),
                each.target());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Processor time of one process, s.
    private static double process(String network, int seconds) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        NetworkSpeed.class.getName(),
                        network,
                        String.valueOf(seconds)));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return Long.parseLong(Objects.requireNonNull(out.readLine(), "the process said nothing")) / NANOSECONDS;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
