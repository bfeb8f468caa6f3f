package ligare.study.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Benchmark;
import ligare.model.evidence.RealTests;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.study.Table;

/// The real tests of a benchmark in the terms of a study: its columns are the study's times in the same behaviour, in the
/// same place, with an animal as familiar.
public final class BenchmarkTests {
    private static final double LIKE = 0.1;

    private final Benchmark benchmark;
    private final Study study;

    private BenchmarkTests(Benchmark benchmark, Study study) {
        this.benchmark = benchmark;
        this.study = study;
    }

    /// The first benchmark that timed something that the study measures; empty if none did.
    public static Optional<RealTests> of(List<Benchmark> benchmarks, Atlas atlas, Study study) {
        return benchmarks.stream()
                .flatMap(benchmark -> new BenchmarkTests(benchmark, study).tests(atlas).stream())
                .findFirst();
    }

    private Optional<RealTests> tests(Atlas atlas) {
        Map<String, String> columns = new LinkedHashMap<>();
        study.measures().forEach(m -> column(m).ifPresent(column -> columns.put(m.name(), column)));
        String text = atlas.datasets().get(benchmark.dataset());
        if (columns.isEmpty() || text == null) {
            return Optional.empty();
        }
        List<RealTests.Test> tests = new ArrayList<>();
        for (Map<String, String> row : Table.read(text).where(Map.of())) {
            Map<String, Double> values = new LinkedHashMap<>();
            columns.forEach((measure, column) -> number(row.get(column)).ifPresent(v -> values.put(measure, v)));
            tests.add(
                    new RealTests.Test(
                            cell(row, benchmark.animal()),
                            cell(row, benchmark.pair()),
                            benchmark.cohorts().stream().map(c -> cell(row, c)).collect(Collectors.joining(" ")),
                            values));
        }
        return Optional.of(new RealTests(benchmark.name(), tests, notes()));
    }

    private Optional<String> column(Measure measure) {
        if (!(measure instanceof Measure.TimeIn time) || !study.ethogram().equals(benchmark.ethogram())) {
            return Optional.empty();
        }
        String other = time.other();
        if (other == null) {
            return Optional.empty();
        }
        Optional<Group> group = groups(time).findFirst();
        if (group.isEmpty()) {
            return Optional.empty();
        }
        boolean familiar = familiar(group.get(), time.phase(), other);
        return benchmark.times().stream()
                .filter(t -> t.behaviour().equals(time.behaviour()) && t.familiar() == familiar)
                .map(Benchmark.Timed::column)
                .findFirst();
    }

    /// Groups in which the phase takes place where the benchmark was taken.
    private java.util.stream.Stream<Group> groups(Measure.TimeIn time) {
        return study.groups().stream()
                .filter(g ->
                        g.phases().stream()
                                .anyMatch(p -> p.name().equals(time.phase()) && p.place().equals(benchmark.place())));
    }

    private static boolean familiar(Group group, String phase, String other) {
        for (Phase earlier : group.phases()) {
            if (earlier.name().equals(phase)) {
                return false;
            }
            if (earlier.others().contains(other)) {
                return true;
            }
        }
        return false;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (study.groups().stream().anyMatch(g -> !g.species().equals(benchmark.species()))) {
            notes.add(
                    "The real animals are %ss; groups of other species borrow their spread."
                            .formatted(benchmark.species()));
        }
        boolean other =
                study.groups().stream()
                        .flatMap(g -> g.phases().stream())
                        .filter(p -> p.place().equals(benchmark.place()))
                        .anyMatch(p -> Math.abs(p.duration().high() / benchmark.duration() - 1) > LIKE);
        if (other) {
            notes.add("The real tests did not last as long as those of this study: their spread is not its spread.");
        }
        return notes;
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null ? "" : cell;
    }

    private static Optional<Double> number(@org.jspecify.annotations.Nullable String cell) {
        try {
            return cell == null ? Optional.empty() : Optional.of(Double.valueOf(cell));
        } catch (NumberFormatException missing) {
            return Optional.empty();
        }
    }
}
