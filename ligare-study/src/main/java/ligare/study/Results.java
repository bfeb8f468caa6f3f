package ligare.study;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import ligare.model.measure.Recording;

/// The finished recordings of one study at one variant.
///
/// @param variant where in its spans the study was run, 0 to 1
/// @param cohorts one per group; their order decides nothing
public record Results(double variant, List<Cohort> cohorts) {
    public Results {
        if (!(variant >= 0 && variant <= 1)) {
            throw new IllegalArgumentException("Results.variant must lie in [0, 1], was " + variant);
        }
        cohorts = List.copyOf(cohorts);
    }

    /// Those in the middle of the open spans.
    ///
    /// @param variants in the order of their places in the spans, at least one
    public static Results middle(List<Results> variants) {
        return variants.get(variants.size() / 2);
    }

    /// The cohort of this group.
    ///
    /// @throws NoSuchElementException if there is none; readers check names before
    public Cohort cohort(String group) {
        return cohorts.stream().filter(c -> c.group().equals(group)).findFirst().orElseThrow();
    }

    /// Every second subject of each cohort that was not lost: one of two halves that share nobody.
    ///
    /// @param which 0: the first, third, …; 1: the others
    public Results half(int which) {
        return new Results(variant, cohorts.stream().map(cohort -> cohort.half(which)).toList());
    }

    /// The simulated subjects of one group.
    ///
    /// @param group its name
    /// @param recordings in the order of subjects, without the lost ones
    /// @param lost subjects whose simulation diverged: reported, never dropped in silence
    public record Cohort(String group, List<Recording> recordings, List<Lost> lost) {
        public Cohort {
            recordings = List.copyOf(recordings);
            lost = List.copyOf(lost);
        }

        private Cohort half(int which) {
            return new Cohort(
                    group,
                    IntStream.range(0, recordings.size())
                            .filter(i -> i % 2 == which)
                            .mapToObj(recordings::get)
                            .toList());
        }

        /// A cohort that lost nobody.
        public Cohort(String group, List<Recording> recordings) {
            this(group, recordings, List.of());
        }
    }

    /// A subject without a recording.
    ///
    /// @param subject its position, from 0
    /// @param why which variable diverged, where and when
    public record Lost(int subject, String why) {}
}
