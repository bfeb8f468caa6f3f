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
import ligare.model.measure.Recording.Trace;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.study.Results;
import ligare.study.picture.Markup;
import ligare.study.picture.TracePlot;

/// Why: the courses of one subject of each group, and of its companions, side by side. What hardly moves in any group, and does not differ
/// between them, is named instead of drawn.
final class Explanations {
    /// Range over largest value below which a course counts as flat.
    private static final double FLAT = 0.05;

    private Explanations() {}

    static Markup of(Study study, Results results, Inks inks) {
        List<Shown> shown = new ArrayList<>();
        for (Group group : study.groups()) {
            results.cohort(group.name()).recordings().stream()
                    .filter(r -> !r.traces().isEmpty())
                    .findFirst()
                    .ifPresent(r -> {
                        shown.add(new Shown(group.name(), group, r.traces()));
                        r.companions()
                                .forEach((name, companion) -> {
                                    String label = "%s of %s".formatted(name, group.name());
                                    shown.add(new Shown(label, group, companion.traces()));
                                });
                    });
        }
        List<List<Trace>> traces = shown.stream().map(Shown::traces).toList();
        Markup figure = new Markup();
        if (traces.isEmpty()) return figure;
        Set<String> flat = flat(traces);
        Map<String, String> quantities = quantities(traces, flat);
        List<TracePlot.Column> columns = new ArrayList<>();
        shown.forEach(each -> columns.add(column(each, quantities, results.variant(), inks)));
        figure.element("h3", "Why: what went on inside").open("figure").open("figcaption");
        figure.text("One subject of each group%s; every quantity has one scale".formatted(with(shown)));
        individuals(traces)
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

    private static String with(List<Shown> shown) {
        boolean companions = shown.stream().anyMatch(each -> !each.label.equals(each.group.name()));
        return companions ? ", and the others that ran with it" : "";
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

    private static TracePlot.Column column(Shown shown, Map<String, String> quantities, double variant, Inks inks) {
        List<TracePlot.Band> bands = new ArrayList<>();
        double clock = 0;
        for (Phase phase : shown.group.phases()) {
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
                                        lines(q.getKey(), shown.traces, inks)))
                        .toList();
        return new TracePlot.Column(shown.label, bands, panels);
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

    /// The courses of one animal, on the timeline of its group.
    private record Shown(String label, Group group, List<Trace> traces) {}
}
