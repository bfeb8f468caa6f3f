package ligare.study.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.Trace;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.study.Results;
import ligare.study.picture.Markup;
import ligare.study.picture.TracePlot;

/// Why: the courses of one subject of each group, side by side. What hardly moves in any group, and does not differ
/// between them, is named instead of drawn.
final class Explanations {
    /// Range over largest value below which a course counts as flat.
    private static final double FLAT = 0.05;

    private Explanations() {}

    static Markup of(Study study, Results results, Inks inks) {
        Map<Group, List<Trace>> traces = new LinkedHashMap<>();
        for (Group group : study.groups()) {
            results.cohort(group.name()).recordings().stream()
                    .map(Recording::traces)
                    .filter(t -> !t.isEmpty())
                    .findFirst()
                    .ifPresent(t -> traces.put(group, t));
        }
        Markup figure = new Markup();
        if (traces.isEmpty()) return figure;
        Set<String> flat = flat(traces.values());
        List<TracePlot.Column> columns = new ArrayList<>();
        traces.forEach((group, courses) -> columns.add(column(group, courses, flat, results.variant(), inks)));
        figure.element("h3", "Why: what went on inside").open("figure").open("figcaption");
        figure.text("One subject of each group; every quantity has one scale");
        individuals(traces.values())
                .forEach(name ->
                        figure.text(" · ")
                                .element("span", "▬", "class", "ink" + inks.individual(name))
                                .text(" " + name));
        figure.close().add(new TracePlot(columns).markup());
        if (!flat.isEmpty()) {
            figure.element(
                    "p", "Constant in all groups, and not drawn: " + String.join(", ", flat) + ".", "class", "faint");
        }
        return figure.close();
    }

    private static Set<String> individuals(Iterable<List<Trace>> groups) {
        Set<String> names = new LinkedHashSet<>();
        groups.forEach(g -> g.stream().map(Trace::individual).filter(i -> !i.isEmpty()).forEach(names::add));
        return names;
    }

    private static Set<String> flat(Iterable<List<Trace>> groups) {
        Map<String, List<double[]>> values = new LinkedHashMap<>();
        groups.forEach(g -> g.forEach(t -> values.computeIfAbsent(t.name(), _ -> new ArrayList<>()).add(t.values())));
        Set<String> flat = new LinkedHashSet<>();
        values.forEach((name, courses) -> {
            double[] all = courses.stream().flatMapToDouble(DoubleStream::of).filter(Double::isFinite).toArray();
            double high = DoubleStream.of(all).max().orElse(0);
            double low = DoubleStream.of(all).min().orElse(0);
            if (high - low <= FLAT * Math.max(Math.abs(high), Math.abs(low))) flat.add(name);
        });
        return flat;
    }

    private static TracePlot.Column column(
            Group group, List<Trace> traces, Set<String> flat, double variant, Inks inks) {
        List<TracePlot.Band> bands = new ArrayList<>();
        double clock = 0;
        for (Phase phase : group.phases()) {
            double end = clock + phase.duration().at(variant);
            bands.add(new TracePlot.Band(phase.name(), clock, end, inks.phase(phase.name())));
            clock = end;
        }
        Map<String, List<Trace>> quantities = new LinkedHashMap<>();
        for (Trace trace : traces) {
            if (!flat.contains(trace.name())) {
                quantities.computeIfAbsent(trace.name(), _ -> new ArrayList<>()).add(trace);
            }
        }
        List<TracePlot.Panel> panels = new ArrayList<>();
        quantities.forEach((name, courses) ->
                panels.add(
                        new TracePlot.Panel(
                                name,
                                courses.getFirst().unit(),
                                courses.stream()
                                        .map(t ->
                                                new TracePlot.Line(
                                                        t.times(),
                                                        t.values(),
                                                        t.individual().isEmpty()
                                                                ? Inks.PLAIN
                                                                : inks.individual(t.individual())))
                                        .toList())));
        return new TracePlot.Column(group.name(), bands, panels);
    }
}
