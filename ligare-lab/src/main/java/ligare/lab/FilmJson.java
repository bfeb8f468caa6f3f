package ligare.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.study.film.Film;
import ligare.study.report.Json;

/// Films as the page plays them: times in seconds, numbers with four digits, which is more than an eye sees.
final class FilmJson {
    private static final double MS_PER_SECOND = 1000;
    private static final MathContext FOUR = new MathContext(4);

    private FilmJson() {}

    /// @param study that the films are of
    static String of(List<Film> films, Study study) {
        return Json.write(Map.of("films", films.stream().map(film -> of(film, study.group(film.group()))).toList()));
    }

    /// What is seen while it is simulated.
    ///
    /// @param job that simulates it
    static String of(String job, Seen seen) {
        return Json.write(
                Map.of(
                        "job",
                        job,
                        "place",
                        seen.place(),
                        "group",
                        seen.group(),
                        "animal",
                        seen.animal(),
                        "scene",
                        of(seen.frame())));
    }

    private static Map<String, Object> of(Film film, Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", film.group());
        json.put("animal", film.animal());
        json.put("species", group.companion(film.animal()).orElse(group).species());
        List<Map<String, Object>> scenes = new ArrayList<>();
        for (int i = 0; i < film.scenes().size(); i++) {
            Map<String, Object> scene = of(film.scenes().get(i));
            scene.put("timeIn", seconds(film.recording().phases().get(i).timeIn()));
            scenes.add(scene);
        }
        json.put("scenes", scenes);
        json.put("traces", film.recording().traces().stream().map(FilmJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Film.Scene scene) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("phase", scene.phase());
        json.put("place", scene.place());
        json.put("from", scene.from() / MS_PER_SECOND);
        json.put("to", scene.to() / MS_PER_SECOND);
        json.put("others", scene.others());
        json.put("behaviours", scene.behaviours());
        json.put("boutFrom", scene.bouts().stream().map(bout -> tenths(bout.from() / MS_PER_SECOND)).toList());
        json.put("boutBehaviour", scene.bouts().stream().map(Film.Bout::behaviour).toList());
        json.put("boutOther", scene.bouts().stream().map(Film.Bout::other).toList());
        json.put("times", Arrays.stream(scene.times()).mapToObj(t -> tenths(t / MS_PER_SECOND)).toList());
        json.put("courses", scene.courses().stream().map(FilmJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Film.Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", course.what().name().toLowerCase(Locale.ROOT));
        json.put("name", course.name());
        json.put("by", course.by());
        json.put("region", course.region());
        json.put("values", short4(course.values()));
        return json;
    }

    private static Map<String, Object> of(Recording.Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", trace.name());
        json.put("individual", trace.individual());
        json.put("unit", trace.unit());
        json.put("times", Arrays.stream(trace.times()).mapToObj(t -> tenths(t / MS_PER_SECOND)).toList());
        json.put("values", short4(trace.values()));
        return json;
    }

    private static List<Double> short4(double[] values) {
        return Arrays.stream(values)
                .mapToObj(v -> Double.isFinite(v) ? new BigDecimal(v).round(FOUR).doubleValue() : v)
                .toList();
    }

    /// Rows are behaviours, columns the others and nobody.
    private static List<List<Double>> seconds(double[][] timeIn) {
        return Arrays.stream(timeIn).map(row -> Arrays.stream(row).mapToObj(t -> t / MS_PER_SECOND).toList()).toList();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
