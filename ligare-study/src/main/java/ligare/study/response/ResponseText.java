package ligare.study.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.CsvCell;
import ligare.study.explain.Columns;
import ligare.study.picture.Digits;
import ligare.study.report.Json;
import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// A response as words, as a table and as a document.
///
/// @param response that is told
public record ResponseText(Response response) {
    /// The names of the documents.
    public static final String DOCUMENT = "response.json";

    public static final String TABLE = "response.csv";

    /// One table per measure: a column per group, a row per level.
    public String words() {
        StringBuilder words = new StringBuilder();
        words.append(response.study().question()).append('\n').append(heading()).append("\n\n");
        for (String measure : measures()) {
            List<Response.Curve> curves = curves(measure);
            String unit = curves.getFirst().unit();
            words.append(measure).append(unit.isEmpty() ? "" : ", " + unit).append('\n');
            Columns columns = new Columns();
            List<String> head = new ArrayList<>(List.of(response.varied().words()));
            curves.forEach(curve -> head.add(curve.group() + (curve.varies() ? "" : " (unchanged)")));
            columns.row(head.toArray(String[]::new));
            for (int i = 0; i < response.levels().size(); i++) {
                List<String> row = new ArrayList<>(List.of(response.levels().get(i).written()));
                for (Response.Curve curve : curves) {
                    row.add(curve.varies() || i == 0 ? cell(curve.at(i)) : "");
                }
                columns.row(row.toArray(String[]::new));
            }
            words.append(columns).append("\n\n");
        }
        return words.append("Means of simulated subjects with 95 % intervals; every value has the same subjects.\n")
                .toString();
    }

    /// What was varied, and with how many subjects.
    public String heading() {
        return "The %s at %d values, %d subjects per group, seed %d."
                .formatted(response.varied().words(), response.levels().size(), response.subjects(), response.seed());
    }

    /// The measures that apply to some group.
    public List<String> measures() {
        return response.curves().stream().map(Response.Curve::measure).distinct().toList();
    }

    /// The curves of one measure.
    public List<Response.Curve> curves(String measure) {
        return response.curves().stream().filter(c -> c.measure().equals(measure)).toList();
    }

    private static String cell(Estimate mean) {
        return Double.isNaN(mean.value())
                ? "none"
                : "%s (%s to %s)".formatted(Digits.of(mean.value()), Digits.of(mean.low()), Digits.of(mean.high()));
    }

    /// The document `response.json`.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("study", response.study().name());
        document.put("varied", response.varied().words());
        document.put("subjects", response.subjects());
        document.put("seed", response.seed());
        List<Object> curves = new ArrayList<>();
        for (Response.Curve curve : response.curves()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("measure", curve.measure());
            entry.put("unit", curve.unit());
            entry.put("group", curve.group());
            entry.put("varies", curve.varies());
            List<Object> means = new ArrayList<>();
            for (int i = 0; i < curve.means().size(); i++) {
                means.add(point(curve, i));
            }
            entry.put("means", means);
            curves.add(entry);
        }
        document.put("curves", curves);
        return Json.write(document);
    }

    private Map<String, @Nullable Object> point(Response.Curve curve, int level) {
        Estimate mean = curve.at(level);
        Map<String, @Nullable Object> point = new LinkedHashMap<>();
        if (curve.varies()) {
            point.put("at", response.levels().get(level).written());
        }
        point.put("mean", mean.value());
        point.put("low", mean.low());
        point.put("high", mean.high());
        point.put("n", mean.n());
        return point;
    }

    /// The table `response.csv`: a line per measure, group and level.
    public String toCsv() {
        StringBuilder table = new StringBuilder("measure,unit,group,at,mean,low,high,n\n");
        for (Response.Curve curve : response.curves()) {
            for (int i = 0; i < curve.means().size(); i++) {
                Estimate mean = curve.at(i);
                table.append(
                        "%s,%s,%s,%s,%s,%s,%s,%d\n"
                                .formatted(
                                        CsvCell.of(curve.measure()),
                                        CsvCell.of(curve.unit()),
                                        CsvCell.of(curve.group()),
                                        CsvCell.of(curve.varies() ? response.levels().get(i).written() : ""),
                                        number(mean.value()),
                                        number(mean.low()),
                                        number(mean.high()),
                                        mean.n()));
            }
        }
        return table.toString();
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }
}
