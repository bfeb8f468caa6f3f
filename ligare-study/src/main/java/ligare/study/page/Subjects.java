package ligare.study.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.picture.DotPlot;
import ligare.study.picture.Markup;
import ligare.study.score.RealAnimals;
import ligare.study.statistics.Effects;
import ligare.study.statistics.Estimate;

/// Every subject as a dot: pairs of measures that are held against each other, then every other measure by itself.
final class Subjects {
    private static final int REAL_INK = 2;

    private final ReportInput input;
    private final Study study;
    private final List<Claim> claims;
    private final Results results;
    private final Inks inks;

    Subjects(ReportInput input, Study study, List<Claim> claims, Results results, Inks inks) {
        this.input = input;
        this.study = study;
        this.claims = claims;
        this.results = results;
        this.inks = inks;
    }

    Markup markup() {
        Markup plots = new Markup().open("div", "class", "figures");
        for (Pair pair : Pair.of(study, claims)) {
            plots.add(paired(pair));
        }
        for (String measure : Pair.singles(study, claims)) {
            plots.add(single(measure));
        }
        return plots.close();
    }

    private Markup paired(Pair pair) {
        Measure over = study.measure(pair.over());
        Measure under = study.measure(pair.under());
        List<DotPlot.Panel> panels = new ArrayList<>();
        for (Group group : those(over, under)) {
            double[] first = values(over, group);
            double[] second = values(under, group);
            panels.add(
                    new DotPlot.Panel(
                            group.name(),
                            note(group, first),
                            List.of(
                                    column(label(over), over, group, first, ink(over, 0)),
                                    column(label(under), under, group, second, ink(under, 1)))));
        }
        Markup figure = new Markup().open("figure").open("figcaption");
        figure.element("span", "●", "class", "ink" + ink(over, 0)).text(" " + over.name() + " and ");
        figure.element("span", "●", "class", "ink" + ink(under, 1)).text(" " + under.name() + when(over));
        figure.text("; a line is one subject, a large dot the mean with its interval").close();
        return figure.add(new DotPlot(panels, over.unit(), true).markup()).close();
    }

    private Markup single(String name) {
        Measure measure = study.measure(name);
        List<DotPlot.Panel> panels = new ArrayList<>();
        for (Group group : those(measure, measure)) {
            double[] values = values(measure, group);
            List<DotPlot.Column> columns = new ArrayList<>();
            Optional<DotPlot.Column> real = real(name, group);
            columns.add(column(real.isPresent() ? "simulated" : "", measure, group, values, Inks.PLAIN));
            real.ifPresent(columns::add);
            panels.add(new DotPlot.Panel(group.name(), note(group, values), columns));
        }
        Markup figure = new Markup().open("figure").element("figcaption", measure.name() + when(measure));
        return figure.add(new DotPlot(panels, measure.unit(), false).markup()).close();
    }

    /// The groups that both measures can be taken of.
    private List<Group> those(Measure first, Measure second) {
        return study.groups().stream()
                .filter(g -> Measurement.applies(first, g) && Measurement.applies(second, g))
                .toList();
    }

    /// The animals that a claim holds the group against, if there is one and its table can be read.
    private Optional<DotPlot.Column> real(String measure, Group group) {
        for (Claim claim : claims) {
            if (claim instanceof Claim.Distribution c
                    && c.group().equals(group.name())
                    && c.measure().equals(measure)
                    && input.atlas().datasets().containsKey(c.dataset())) {
                double[] tests = tests(c);
                Estimate mean = Effects.mean(tests, "", stream(group).at(measure).at("real"));
                return Optional.of(new DotPlot.Column("real", tests, mean.value(), mean.low(), mean.high(), REAL_INK));
            }
        }
        return Optional.empty();
    }

    private double[] tests(Claim.Distribution claim) {
        try {
            return RealAnimals.of(claim, input.atlas().datasets()).animals().stream()
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        } catch (IllegalArgumentException unusable) {
            // The verdict says so; there is nothing to draw.
            return new double[0];
        }
    }

    private double[] values(Measure measure, Group group) {
        return Measurement.of(measure, results.cohort(group.name()).recordings());
    }

    private DotPlot.Column column(String label, Measure measure, Group group, double[] values, int ink) {
        Estimate mean = Effects.mean(values, measure.unit(), stream(group).at(measure.name()));
        return new DotPlot.Column(label, values, mean.value(), mean.low(), mean.high(), ink);
    }

    private Randomness stream(Group group) {
        return Randomness.of(input.seed()).at("page").at(study.key()).at(group.key());
    }

    private int ink(Measure measure, int otherwise) {
        return measure instanceof Measure.TimeIn time && time.other() != null
                ? inks.individual(time.other())
                : otherwise;
    }

    private static String label(Measure measure) {
        return measure instanceof Measure.TimeIn time && time.other() != null ? time.other() : "";
    }

    private String note(Group group, double[] values) {
        long unmeasured = Arrays.stream(values).filter(Double::isNaN).count();
        int lost = results.cohort(group.name()).lost().size();
        return "n = %d%s%s"
                .formatted(
                        values.length,
                        unmeasured == 0 ? "" : ", %d not applicable".formatted(unmeasured),
                        lost == 0 ? "" : ", %d lost".formatted(lost));
    }

    private static String when(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> ", during " + m.phase();
            case Measure.TimeWith m -> ", during " + m.phase();
            case Measure.Count m -> ", during " + m.phase();
            case Measure.Latency m -> ", from the start of " + m.phase();
            case Measure.Share m -> ", during " + m.a().phase();
            case Measure.Concentration m -> ", during " + m.phase();
            case Measure.Rate m -> ", during " + m.phase();
            case Measure.Level m -> ", during " + m.phase();
            case Measure.Density m -> ", at the end of " + m.phase();
            case Measure.Synthesis m -> ", at the end of " + m.phase();
            case Measure.Weight m -> ", at the end of " + m.phase();
            case Measure.OfCells m -> ", at the end of " + m.phase();
            case Measure.Of m -> ", of " + m.animal() + when(m.what());
        };
    }
}
