package ligare.model.measure;

import org.jspecify.annotations.Nullable;

/// How the recording of one subject becomes one number.
public sealed interface Measure {
    /// What reports call it.
    String name();

    /// Unit of the number; empty: a pure number.
    String unit();

    /// Seconds in a behaviour during a phase.
    ///
    /// @param behaviour of the ethogram
    /// @param other with whom; null: with anybody or nobody
    record TimeIn(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// Seconds of a phase with an animal in reach, whatever is done: in a three-chamber test, the time in its chamber.
    record TimeWith(String name, String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// How often a behaviour was begun during a phase.
    record Count(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Seconds from the start of a phase to the first time of a behaviour; the phase's length if it never came.
    record Latency(String name, String behaviour, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "s";
        }
    }

    /// Share a/(a + b) of two times in a behaviour; not applicable to an animal whose a + b is below the minimum.
    ///
    /// @param a a time
    /// @param b another
    /// @param minimum s
    record Share(String name, TimeIn a, TimeIn b, double minimum) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Mean concentration of a ligand in a region over a phase, nM.
    record Concentration(String name, String ligand, String region, String phase) implements Measure {
        @Override
        public String unit() {
            return "nM";
        }
    }

    /// Mean rate of a population over a phase, Hz; with an other: only while that animal is in reach.
    record Rate(String name, String population, @Nullable String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "Hz";
        }
    }

    /// Density of a receptor in a region at the end of a phase, relative to the reference map (prairie = 1).
    record Density(String name, String receptor, String region, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// How much of a ligand a population makes at the end of a phase, relative to the circuit; what a messenger RNA shows.
    record Synthesis(String name, String ligand, String population, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }

    /// Change of a plastic projection's weight for one individual at the end of a phase, as a fraction of the naive weight.
    record Weight(String name, String projection, String other, String phase) implements Measure {
        @Override
        public String unit() {
            return "";
        }
    }
}
