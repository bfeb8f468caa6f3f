package ligare.model.evidence;

import java.util.List;

/// What a paper claims, and how it is judged.
public sealed interface Claim {
    /// The claim in words.
    String words();

    /// Groups that it speaks of.
    List<String> groups();

    /// Shown, neither fitted nor scored: the arm was recalled, not read.
    boolean approximate();

    /// Within a group, one measure exceeds another (partner over stranger): paired test.
    record Preference(String words, String group, String over, String under, boolean approximate) implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group);
        }
    }

    /// Within a group, neither measure exceeds the other.
    ///
    /// @param margin largest mean difference that still counts as none, as a share of the two measures' sum
    record NoPreference(String words, String group, String over, String under, double margin, boolean approximate)
            implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group);
        }
    }

    /// A measure is higher in one group than in another: two-sample test.
    record Higher(String words, String group, String than, String measure, boolean approximate) implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group, than);
        }
    }

    /// A measure does not differ between two groups.
    ///
    /// @param margin largest mean difference that still counts as none, as a share of the two groups' mean
    record NoDifference(String words, String group, String than, String measure, double margin, boolean approximate)
            implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group, than);
        }
    }

    /// A measure rises over the groups in the order given.
    record Ordered(String words, List<String> groups, String measure, boolean approximate) implements Claim {
        public Ordered {
            groups = List.copyOf(groups);
        }
    }

    /// The mean of a measure lies in a published interval.
    record Within(String words, String group, String measure, double low, double high, boolean approximate)
            implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group);
        }
    }

    /// A measure is distributed as in real animals: two-sample Kolmogorov–Smirnov distance below a bound, resampling
    /// animals, not tests.
    ///
    /// @param dataset atlas dataset, a CSV table
    /// @param column its column
    /// @param where column → value that a row must have
    /// @param animal column that names the animal
    /// @param empty what an empty cell stands for, in the measure's unit; NaN: nothing, such rows are left out and counted
    /// @param distance largest distance that agrees
    record Distribution(
            String words,
            String group,
            String measure,
            String dataset,
            String column,
            java.util.Map<String, String> where,
            String animal,
            double empty,
            double distance,
            boolean approximate)
            implements Claim {
        @Override
        public List<String> groups() {
            return List.of(group);
        }
    }
}
