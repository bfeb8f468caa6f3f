package ligare.study.spike;

import java.time.Duration;

/// What a run cost: processor time of the whole process, so building the network, compiling the loops and collecting
/// garbage are part of it.
///
/// @param processor s, over all threads; NaN where the system does not tell
/// @param model s of model time
/// @param threads that worked
public record Effort(double processor, double model, int threads) {
    private static final double MILLISECONDS = 1000;
    private static final double NANOSECONDS = 1e9;

    /// Begins to measure.
    static Meter begin() {
        return new Meter(processorTime());
    }

    /// Processor time per second of model time, s; NaN where there is none.
    public double perModelSecond() {
        return model > 0 ? processor / model : Double.NaN;
    }

    private static double processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(-1L) / NANOSECONDS;
    }

    /// A measurement under way.
    record Meter(double began) {
        /// @param duration ms of model time that were run
        Effort end(double duration, int threads) {
            double processor = began < 0 ? Double.NaN : processorTime() - began;
            return new Effort(processor, duration / MILLISECONDS, threads);
        }
    }
}
