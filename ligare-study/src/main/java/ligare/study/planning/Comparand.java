package ligare.study.planning;

import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.study.Measurement;

/// A number per test that can be taken of real and of simulated animals: a measure, or one minus another.
sealed interface Comparand {
    /// The number of a real test; NaN where it was not taken or does not apply.
    double of(RealTests.Test test);

    /// The number of a simulated animal.
    double of(Recording recording);

    /// One measure.
    record One(Measure measure) implements Comparand {
        @Override
        public double of(RealTests.Test test) {
            return real(measure, test);
        }

        @Override
        public double of(Recording recording) {
            return Measurement.of(measure, recording);
        }
    }

    /// A measure minus another.
    record Difference(Measure first, Measure second) implements Comparand {
        @Override
        public double of(RealTests.Test test) {
            return real(first, test) - real(second, test);
        }

        @Override
        public double of(Recording recording) {
            return Measurement.of(first, recording) - Measurement.of(second, recording);
        }
    }

    /// The comparand of a measure.
    static Comparand of(Study study, String measure) {
        return new One(study.measure(measure));
    }

    /// The comparand of a preference.
    static Comparand of(Study study, Study.Contrast preference) {
        return new Difference(study.measure(preference.first()), study.measure(preference.second()));
    }

    private static double real(Measure measure, RealTests.Test test) {
        Double value = test.values().get(measure.name());
        if (value != null) {
            return value;
        }
        if (measure instanceof Measure.Share share) {
            double a = real(share.a(), test);
            double b = real(share.b(), test);
            return a + b > 0 && a + b >= share.minimum() ? a / (a + b) : Double.NaN;
        }
        return Double.NaN;
    }
}
