package ligare.society.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One real preference test.
///
/// @param animal that was tested
/// @param cohort in which it lived
/// @param cell pair type and term, such as `FM ST`
/// @param outcomes by [Outcome]
record RealTest(String animal, int cohort, String cell, double[] outcomes) {
    /// Reads `partner_preference_tests.csv`.
    ///
    /// @param length of a test, s; the centre is what the chambers leave of it
    static List<RealTest> read(Path file, double length) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        return lines.stream().skip(1).map(line -> of(header, line.split(",", -1), length)).toList();
    }

    private static RealTest of(List<String> header, String[] row, double length) {
        double partnerChamber = number(header, row, "chamber time partner");
        double strangerChamber = number(header, row, "chamber time novel");
        return new RealTest(
                row[header.indexOf("Animal id")],
                (int) number(header, row, "Cohort"),
                row[header.indexOf("Treatment")] + " " + row[header.indexOf("Timepoint")],
                Outcome.of(
                        number(header, row, "huddle time partner"),
                        number(header, row, "huddle time novel"),
                        partnerChamber,
                        strangerChamber,
                        length - partnerChamber - strangerChamber,
                        number(header, row, "latency partner huddle"),
                        number(header, row, "latency novel huddle"),
                        length));
    }

    private static double number(List<String> header, String[] row, String column) {
        String text = row[header.indexOf(column)].strip();
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
