package ligare.lang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table of text with a header line, read from a user's file as spreadsheets write them (RFC 4180: quoted cells may hold
/// separators, quotes and line breaks). Commas, semicolons or tabs separate; which of them, the header says. Empty lines
/// are left out.
///
/// @param separator between cells
/// @param columns   of the header, trimmed
/// @param rows      with as many cells as there are columns
record CsvTable(char separator, List<String> columns, List<Row> rows) {
    private static final String SEPARATORS = ",;\t";

    /// A line of the table.
    ///
    /// @param line from 1, where it begins in the file
    record Row(int line, List<String> cells) {}

    /// Reads a table; every mistake of its form is reported.
    static Optional<CsvTable> read(String text, Problems problems) {
        char separator = separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        List<Row> lines = new ArrayList<>();
        if (!read(text, separator, lines, problems)) return Optional.empty();
        if (lines.isEmpty()) {
            problems.addFile("no line", "a header line, then one line per test", "name the columns in the first line");
            return Optional.empty();
        }
        List<String> columns = lines.getFirst().cells();
        List<Row> rows = new ArrayList<>();
        for (Row row : lines.subList(1, lines.size())) {
            if (row.cells().size() == columns.size()) {
                rows.add(row);
            } else {
                problems.add(
                        row.line(),
                        1,
                        "",
                        "a line of %d cells".formatted(row.cells().size()),
                        "%d cells, as in the header".formatted(columns.size()),
                        "add or remove cells; a cell that holds the separator needs quotes");
            }
        }
        return Optional.of(new CsvTable(separator, columns, rows));
    }

    /// The one that parts the header most often.
    private static char separator(String header) {
        char best = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(header, candidate) > count(header, best)) best = candidate;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /// Reads lines until one is broken.
    private static boolean read(String text, char separator, List<Row> lines, Problems problems) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true).get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) lines.add(new Row(line, cells));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return true;
        } catch (IOException | UncheckedIOException broken) {
            problems.add(
                    line,
                    1,
                    "",
                    "a quote that is not closed, or text after one that is",
                    "cells in quotes that end with a quote",
                    "close the quote, and double the quotes inside the cell");
            return false;
        }
    }
}
