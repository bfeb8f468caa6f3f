package ligare.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ligare.model.Study;
import ligare.model.measure.Assay;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.model.protocol.Group;
import org.jspecify.annotations.Nullable;

/// Takes the number that a measure asks for from a recording. Coherent units inside, seconds and Hz at this border.
public final class Measurement {
    private static final double MS_PER_SECOND = 1000;
    static final double HZ_PER_KHZ = 1000;

    private Measurement() {}

    /// The number in the measure's unit; NaN where the measure does not apply to this animal (a share of too little
    /// time, the rate of a population while an animal is in reach that never was, a behaviour that this group's place of the
    /// phase does not have).
    ///
    /// @throws IllegalArgumentException if the recording lacks a name of the measure; readers check names before
    public static double of(Measure measure, Recording recording) {
        return switch (measure) {
            case Measure.TimeIn m when lacks(recording, m.phase(), m.behaviour()) -> Double.NaN;
            case Measure.TimeIn m -> timeIn(m, phase(recording, m.phase()));
            case Measure.TimeWith m -> timeWith(m, phase(recording, m.phase()));
            case Measure.Count m when lacks(recording, m.phase(), m.behaviour()) -> Double.NaN;
            case Measure.Count m -> count(m, phase(recording, m.phase()));
            case Measure.Latency m when lacks(recording, m.phase(), m.behaviour()) -> Double.NaN;
            case Measure.Latency m -> latency(m, phase(recording, m.phase()));
            case Measure.Share m -> share(of(m.a(), recording), of(m.b(), recording), m.minimum());
            case Measure.Concentration m -> {
                PhaseRecord phase = phase(recording, m.phase());
                int ligand = phase.ligands().indexOf(m.ligand());
                // What nothing in the group releases and nobody gives it is not there.
                yield ligand < 0 ? 0 : phase.concentration()[ligand][index(phase.regions(), m.region())];
            }
            case Measure.Density m -> {
                PhaseRecord phase = phase(recording, m.phase());
                int receptor = phase.receptors().indexOf(m.receptor());
                int region = phase.regions().indexOf(m.region());
                yield receptor < 0 || region < 0 ? 0 : phase.density()[receptor][region];
            }
            case Measure.Synthesis m -> {
                PhaseRecord phase = phase(recording, m.phase());
                yield phase.synthesis()[index(phase.ligands(), m.ligand())][index(phase.populations(), m.population())];
            }
            case Measure.Level m -> {
                PhaseRecord phase = phase(recording, m.phase());
                yield phase.level()[index(phase.signs(), m.sign())];
            }
            case Measure.Rate m -> rate(m, phase(recording, m.phase())) * HZ_PER_KHZ;
            case Measure.Weight m -> {
                PhaseRecord phase = phase(recording, m.phase());
                yield phase.weight()[index(phase.projections(), m.projection())][index(phase.others(), m.other())];
            }
            case Measure.OfCells m -> CellMeasurement.of(m, assay(m, recording));
            // In a group in which it does not run, nothing of it is known.
            case Measure.Of m -> {
                Recording companion = recording.companions().get(m.animal());
                yield companion == null ? Double.NaN : of(m.what(), companion);
            }
        };
    }

    /// The numbers of a cohort, in its order.
    public static double[] of(Measure measure, List<Recording> recordings) {
        return recordings.stream().mapToDouble(r -> of(measure, r)).toArray();
    }

    /// Whether a group's timeline has what a measure is taken from: its phase and, in it, the animal with whom.
    public static boolean applies(Measure measure, Group group) {
        return switch (measure) {
            case Measure.TimeIn m -> meets(group, m.phase(), m.other());
            case Measure.TimeWith m -> meets(group, m.phase(), m.other());
            case Measure.Count m -> meets(group, m.phase(), m.other());
            case Measure.Latency m -> meets(group, m.phase(), m.other());
            case Measure.Share m -> applies(m.a(), group) && applies(m.b(), group);
            case Measure.Concentration m -> meets(group, m.phase(), null);
            case Measure.Level m -> meets(group, m.phase(), null);
            case Measure.Density m -> meets(group, m.phase(), null);
            case Measure.Synthesis m -> meets(group, m.phase(), null);
            case Measure.Rate m -> meets(group, m.phase(), m.other());
            case Measure.Weight m -> meets(group, m.phase(), m.other());
            case Measure.Of m ->
                    group.companion(m.animal()).filter(companion -> applies(m.what(), companion)).isPresent();
            case Measure.OfCells m -> group.phases().stream().anyMatch(p -> p.name().equals(m.phase()) && p.tested());
        };
    }

    private static Assay assay(Measure.OfCells m, Recording recording) {
        return recording.assays().stream()
                .filter(a -> a.phase().equals(m.phase()) && a.layer().equals(m.layer()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the recording has no test of '%s' after '%s'".formatted(m.layer(), m.phase())));
    }

    /// Whether a group's timeline has what both measures of a preference are taken from.
    public static boolean applies(Study.Contrast preference, Study study, Group group) {
        return applies(study.measure(preference.first()), group) && applies(study.measure(preference.second()), group);
    }

    /// Whether the timelines of two groups have what a measure is taken from.
    public static boolean applies(Measure measure, Study study, Study.Contrast groups) {
        return applies(measure, study.group(groups.first())) && applies(measure, study.group(groups.second()));
    }

    private static boolean meets(Group group, String phase, @Nullable String other) {
        return group.phases().stream()
                .anyMatch(p -> p.name().equals(phase) && (other == null || p.others().contains(other)));
    }

    /// The record of a phase.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public static PhaseRecord phase(Recording recording, String name) {
        return recording.phases().stream()
                .filter(p -> p.phase().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the recording has no phase '%s'".formatted(name)));
    }

    private static boolean lacks(Recording recording, String phase, String behaviour) {
        return !phase(recording, phase).behaviours().contains(behaviour);
    }

    private static double timeIn(Measure.TimeIn m, PhaseRecord phase) {
        double[] row = phase.timeIn()[index(phase.behaviours(), m.behaviour())];
        return columns(phase, m.other(), row.length).mapToDouble(o -> row[o]).sum() / MS_PER_SECOND;
    }

    private static double timeWith(Measure.TimeWith m, PhaseRecord phase) {
        int other = index(phase.others(), m.other());
        return Arrays.stream(phase.timeIn()).mapToDouble(row -> row[other]).sum() / MS_PER_SECOND;
    }

    private static double count(Measure.Count m, PhaseRecord phase) {
        int[] row = phase.count()[index(phase.behaviours(), m.behaviour())];
        return columns(phase, m.other(), row.length).map(o -> row[o]).sum();
    }

    private static double latency(Measure.Latency m, PhaseRecord phase) {
        double[] row = phase.latency()[index(phase.behaviours(), m.behaviour())];
        return columns(phase, m.other(), row.length)
                        .mapToDouble(o -> row[o])
                        .filter(t -> !Double.isNaN(t))
                        .min()
                        .orElse(phase.duration())
                / MS_PER_SECOND;
    }

    private static double share(double a, double b, double minimum) {
        return a + b > 0 && a + b >= minimum ? a / (a + b) : Double.NaN;
    }

    /// The mean over the phase weighs each column by the time for which that animal, or nobody, was in reach.
    private static double rate(Measure.Rate m, PhaseRecord phase) {
        double[] row = phase.rate()[index(phase.populations(), m.population())];
        if (m.other() != null) {
            return row[index(phase.others(), m.other())];
        }
        double weighted = 0;
        double time = 0;
        for (int o = 0; o < row.length; o++) {
            double inReach = 0;
            for (double[] behaviour : phase.timeIn()) {
                inReach += behaviour[o];
            }
            if (!Double.isNaN(row[o])) {
                weighted += row[o] * inReach;
                time += inReach;
            }
        }
        return time > 0 ? weighted / time : Double.NaN;
    }

    /// The columns of one animal or, if none is named, of all animals and of nobody.
    private static IntStream columns(PhaseRecord phase, @Nullable String other, int all) {
        return other == null ? IntStream.range(0, all) : IntStream.of(index(phase.others(), other));
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the recording has no '%s', only %s".formatted(name, names));
        }
        return index;
    }
}
