package ligare.study.report;

import ligare.engine.CsvCell;

/// Every subject's numbers as comma-separated values (RFC 4180), one line per subject and measure.
public final class SubjectTable {
    private SubjectTable() {}

    /// The table, a header and a line per subject and measure; a subject without a value has an empty last cell.
    public static String of(Answer answer) {
        StringBuilder table = new StringBuilder("group,subject,measure,unit,value\r\n");
        for (GroupSummary group : answer.groups()) {
            for (GroupSummary.Measured measured : group.measures()) {
                double[] values = measured.values();
                for (int i = 0; i < values.length; i++) {
                    String value = Double.isNaN(values[i]) ? "" : String.valueOf(values[i]);
                    table.append(CsvCell.of(group.group())).append(',').append(i + 1).append(',');
                    table.append(CsvCell.of(measured.name()))
                            .append(',')
                            .append(CsvCell.of(measured.unit()))
                            .append(',');
                    table.append(value).append("\r\n");
                }
            }
        }
        return table.toString();
    }
}
