package ligare.engine.spiking;

/// How long, from which seed, on how many threads a network runs. Only duration and seed change the result.
///
/// @param duration ms of model time, >= 0, rounded to whole steps
/// @param threads >= 1
public record RunSettings(double duration, long seed, int threads, Layout layout) {
    public RunSettings {
        if (!(duration >= 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("RunSettings.duration must be >= 0 ms and finite, was " + duration);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("RunSettings.threads must be >= 1, was " + threads);
        }
    }
}
