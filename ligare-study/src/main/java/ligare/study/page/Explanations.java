package ligare.study.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import ligare.model.unit.Dimension;
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
        Map<String, String> quantities = quantities(traces.values(), flat);
        List<TracePlot.Column> columns = new ArrayList<>();
        traces.forEach((group, courses) -> columns.add(column(group, courses, quantities, results.variant(), inks)));
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
            Group group, List<Trace> traces, Map<String, String> quantities, double variant, Inks inks) {
        List<TracePlot.Band> bands = new ArrayList<>();
        double clock = 0;
        for (Phase phase : group.phases()) {
            double end = clock + phase.duration().at(variant);
            bands.add(new TracePlot.Band(phase.name(), clock, end, inks.phase(phase.name())));
            clock = end;
        }
        List<TracePlot.Panel> panels =
                quantities.entrySet().stream()
                        .map(q ->
                                new TracePlot.Panel(
                                        q.getKey(),
                                        q.getValue(),
                                        q.getValue().equals(Dimension.CONCENTRATION.coherent()),
                                        lines(q.getKey(), traces, inks)))
                        .toList();
        return new TracePlot.Column(group.name(), bands, panels);
    }

    private static List<TracePlot.Line> lines(String quantity, List<Trace> traces, Inks inks) {
        return traces.stream()
                .filter(t -> t.name().equals(quantity))
                .map(t ->
                        new TracePlot.Line(
                                t.times(),
                                t.values(),
                                t.individual().isEmpty() ? Inks.PLAIN : inks.individual(t.individual())))
                .toList();
    }

    /// Name → unit of what any group has and is not flat, in the order of the group that has most.
    private static Map<String, String> quantities(Collection<List<Trace>> groups, Set<String> flat) {
        Map<String, String> quantities = new LinkedHashMap<>();
        groups.stream()
                .sorted(Comparator.comparingInt((List<Trace> g) -> g.size()).reversed())
                .flatMap(List::stream)
                .filter(t -> !flat.contains(t.name()))
                .forEach(t -> quantities.putIfAbsent(t.name(), t.unit()));
        return quantities;
    }
}
