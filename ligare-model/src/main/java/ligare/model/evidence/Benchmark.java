package ligare.model.evidence;

import java.util.List;

/// A dataset of the atlas from which the variance between real animals is taken where a user brings none.
///
/// @param name atlas name
/// @param describes one sentence
/// @param dataset atlas dataset, a CSV table
/// @param ethogram whose behaviours it timed
/// @param place place of that ethogram
/// @param species of the animals
/// @param duration of a test, ms
/// @param animal column that names the animal
/// @param pair column that names its pair
/// @param cohorts columns by which animals were treated alike
/// @param times what its columns hold
public record Benchmark(
        String name,
        String describes,
        String dataset,
        String ethogram,
        String place,
        String species,
        double duration,
        String animal,
        String pair,
        List<String> cohorts,
        List<Timed> times) {
    public Benchmark {
        cohorts = List.copyOf(cohorts);
        times = List.copyOf(times);
    }

    /// A column of seconds.
    ///
    /// @param behaviour that was timed
    /// @param familiar  with an animal known from an earlier phase (true), or with one not met before (false)
    /// @param column    that holds the time
    public record Timed(String behaviour, boolean familiar, String column) {}
}
