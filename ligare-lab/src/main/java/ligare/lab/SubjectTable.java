package ligare.lab;

import ligare.study.report.Answer;
import ligare.study.report.GroupSummary;

/// Every subject's numbers as comma-separated values (RFC 4180), one line per subject and measure.
final class SubjectTable {
    private SubjectTable() {}

    static String of(Answer answer) {
        StringBuilder table = new StringBuilder("group,subject,measure,unit,value\r\n");
        for (GroupSummary group : answer.groups()) {
            for (GroupSummary.Measured measured : group.measures()) {
                double[] values = measured.values();
                for (int i = 0; i < values.length; i++) {
                    String value = Double.isNaN(values[i]) ? "" : String.valueOf(values[i]);
                    table.append(cell(group.group())).append(',').append(i + 1).append(',');
                    table.append(cell(measured.name())).append(',').append(cell(measured.unit())).append(',');
                    table.append(value).append("\r\n");
                }
            }
        }
        return table.toString();
    }

    /// A text as a cell. One that a spreadsheet would take for a formula gets an apostrophe in front.
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = formula || harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
