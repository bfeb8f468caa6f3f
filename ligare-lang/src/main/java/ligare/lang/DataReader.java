package ligare.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.model.measure.Measure;
import ligare.model.protocol.Phase;

/// Reads a user's own tests, which a study names.
///
///     data:
///       file: own-tests.csv                                    in the folder of the study, or below it
///       columns: {animal: Animal, pair: Pair, group: Treatment}    only where they are called otherwise
///       groups: {vehicle: saline}                              group of the study: what the table calls it, where it differs
///       measures: {partner contact: seconds with partner}      measure of the study: its column
///
/// Times are seconds, one line per test. An empty cell, `NA` or `NaN` is a value that was not taken. With semicolons or
/// tabs between cells, numbers may have a decimal comma. The column of the pair may be missing. Rows of other groups are
/// left out and counted in a note.
final class DataReader {
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan", "n/a");
    private static final String ANIMAL = "animal";
    private static final String PAIR = "pair";
    private static final String GROUP = "group";
    private static final double MS_PER_SECOND = 1000;
    private static final double ROUNDING = 1.001;

    private final Study study;
    private final Problems problems;

    private DataReader(Study study, Problems problems) {
        this.study = study;
        this.problems = problems;
    }

    /// What the block says how to read.
    ///
    /// @param columns  animal, pair and group → column
    /// @param groups   what the table calls a group → the study's name of it
    /// @param measures measure → column
    private record Key(
            SequencedMap<String, String> columns,
            SequencedMap<String, String> groups,
            SequencedMap<String, String> measures) {
        /// Group of the study → what the table calls it.
        SequencedMap<String, String> called() {
            SequencedMap<String, String> called = new LinkedHashMap<>();
            groups.forEach((name, group) -> called.put(group, name));
            return called;
        }
    }

    /// Reads the block and the file that it names; problems of both are problems of the study's file.
    ///
    /// @param tables where the table lies
    static Optional<OwnTests> read(Mapping from, Study study, TableSource tables) {
        int before = from.problemsSoFar();
        Optional<String> named = from.make(inner -> inner.text("file"));
        Key key = new Key(columns(from), groups(from, study), measures(from, study));
        if (named.isEmpty() || from.problemsSoFar() > before) return Optional.empty();
        String written = named.get();
        Problems ofTable = new Problems(Excerpt.sentence(tables.name(written)));
        Optional<RealTests> tests =
                tables.text(written, ofTable)
                        .flatMap(text -> CsvTable.read(text, ofTable))
                        .map(table -> new DataReader(study, ofTable).tests(written, table, key));
        ofTable.inFileOrder().forEach(from.document().collected()::add);
        return ofTable.total() > 0
                ? Optional.empty()
                : tests.map(read -> new OwnTests(written, key.columns(), key.called(), key.measures(), read));
    }

    private static SequencedMap<String, String> columns(Mapping from) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        for (String name : List.of(ANIMAL, PAIR, GROUP)) columns.put(name, name);
        from.mappingIfGiven("columns")
                .ifPresent(inner -> {
                    for (String name : List.of(ANIMAL, PAIR, GROUP)) columns.put(name, inner.nameOr(name, name));
                });
        return columns;
    }

    private static SequencedMap<String, String> groups(Mapping from, Study study) {
        List<String> known = study.groups().stream().map(group -> group.name()).toList();
        SequencedMap<String, String> groups = new LinkedHashMap<>();
        known.forEach(name -> groups.put(name, name));
        from.mappingIfGiven("groups")
                .ifPresent(inner -> {
                    Parts.checkKeys(inner, known, "a group of this study");
                    for (String name : inner.keys()) {
                        String called = inner.name(name);
                        groups.remove(name);
                        groups.put(called, name);
                    }
                });
        return groups;
    }

    private static SequencedMap<String, String> measures(Mapping from, Study study) {
        List<String> known = study.measures().stream().filter(m -> phase(m).isPresent()).map(Measure::name).toList();
        SequencedMap<String, String> measures = new LinkedHashMap<>();
        Mapping inner = from.mapping("measures");
        Parts.checkKeys(inner, known, "a time, a count or a latency that this study measures");
        for (String name : inner.keys()) measures.put(name, inner.name(name));
        return measures;
    }

    /// The phase of a measure of behaviour that a person with a stopwatch can take.
    private static Optional<String> phase(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> Optional.of(m.phase());
            case Measure.Count m -> Optional.of(m.phase());
            case Measure.Latency m -> Optional.of(m.phase());
            default -> Optional.empty();
        };
    }

    private RealTests tests(String name, CsvTable table, Key key) {
        int before = problems.total();
        int animal = column(table, key.columns().getOrDefault(ANIMAL, ANIMAL), true);
        int group = column(table, key.columns().getOrDefault(GROUP, GROUP), true);
        String pairName = key.columns().getOrDefault(PAIR, PAIR);
        int pair = column(table, pairName, !pairName.equals(PAIR));
        Map<String, Integer> measures = new LinkedHashMap<>();
        key.measures().forEach((measure, column) -> measures.put(measure, column(table, column, true)));
        if (problems.total() > before) return new RealTests(name, List.of(), List.of());

        List<RealTests.Test> tests = new ArrayList<>();
        Map<String, Integer> strangers = new TreeMap<>();
        for (CsvTable.Row row : table.rows()) {
            String called = row.cells().get(group);
            String mine = key.groups().get(called);
            if (mine == null) {
                strangers.merge(called, 1, Integer::sum);
                continue;
            }
            String who = row.cells().get(animal);
            if (who.isEmpty()) report(row, table.columns().get(animal), "no animal", "a name of the animal", "name it");
            Map<String, Double> values = new LinkedHashMap<>();
            measures.forEach((measure, column) ->
                    value(table, row, column, study.measure(measure), mine)
                            .ifPresent(value -> values.put(measure, value)));
            tests.add(new RealTests.Test(who, pair < 0 ? "" : row.cells().get(pair), mine, values));
        }
        if (tests.isEmpty() && problems.total() == before) {
            problems.addFile(
                    strangers.isEmpty() ? "no row" : "rows of " + String.join(", ", strangers.keySet()) + " only",
                    "rows of " + String.join(", ", key.groups().keySet()),
                    "say under data: groups: what the table calls the groups of the study");
        }
        return new RealTests(name, tests, notes(tests, strangers));
    }

    private List<String> notes(List<RealTests.Test> tests, Map<String, Integer> strangers) {
        List<String> notes = new ArrayList<>();
        if (!strangers.isEmpty()) {
            notes.add(
                    "Left out, because this study has no such group: "
                            + strangers.entrySet().stream()
                                    .map(e -> "%d rows of '%s'".formatted(e.getValue(), e.getKey()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        Set<String> without = new LinkedHashSet<>();
        study.groups().forEach(group -> without.add(group.name()));
        tests.forEach(test -> without.remove(test.cohort()));
        if (!without.isEmpty()) notes.add("Without a row: " + String.join(", ", without) + ".");
        return notes;
    }

    /// Position of a column; −1 where it is not there.
    private int column(CsvTable table, String name, boolean required) {
        int index = table.columns().indexOf(name);
        for (int c = 0; index < 0 && c < table.columns().size(); c++) {
            if (table.columns().get(c).equalsIgnoreCase(name)) index = c;
        }
        if (index < 0 && required) {
            problems.add(
                    1,
                    1,
                    "",
                    "no column " + Excerpt.quote(name),
                    "columns, of which there are " + Excerpt.oneOf(table.columns()),
                    problems.suggestion(name, table.columns())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("say under data: columns: or data: measures: what the column is called"));
        }
        return index;
    }

    private Optional<Double> value(CsvTable table, CsvTable.Row row, int column, Measure measure, String group) {
        String cell = row.cells().get(column);
        String called = table.columns().get(column);
        if (MISSING.contains(cell)) return Optional.empty();
        double value = number(table.separator() == ',' ? cell : cell.replace(',', '.'));
        if (Double.isNaN(value)) {
            report(row, called, Excerpt.quote(cell), "a number, or NA", "write the number without a unit");
            return Optional.empty();
        }
        double longest = longest(measure, group);
        if (value < 0 || value > longest) {
            String most = longest < Double.POSITIVE_INFINITY ? "from 0 to %.0f s".formatted(longest) : "of at least 0";
            report(row, called, cell, "a number " + most, "check the unit and the length of the phase");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static double number(String cell) {
        try {
            double number = Double.parseDouble(cell);
            return Double.isFinite(number) && cell.matches("[-+0-9.eE]+") ? number : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// Seconds that a time can last in a group.
    private double longest(Measure measure, String group) {
        if (measure instanceof Measure.Count) return Double.POSITIVE_INFINITY;
        String phase = phase(measure).orElse("");
        return study.group(group).phases().stream()
                .filter(p -> p.name().equals(phase))
                .map(Phase::duration)
                .mapToDouble(span -> span.high() / MS_PER_SECOND * ROUNDING)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void report(CsvTable.Row row, String column, String found, String expected, String fix) {
        problems.add(row.line(), 1, column, found, expected, fix);
    }
}
