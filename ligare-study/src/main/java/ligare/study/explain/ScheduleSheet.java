package ligare.study.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ligare.engine.slow.Program;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.society.Schedule;
import ligare.study.picture.Digits;

/// A schedule as a table in the order of time.
final class ScheduleSheet {
    /// Tissues that gain less than this share of what the most reached one gains are not named.
    private static final double NAMED = 1e-3;

    private final Program program;
    private final List<Line> lines = new ArrayList<>();

    private record Line(double time, String what) {}

    private ScheduleSheet(Program program) {
        this.program = program;
    }

    static Sheet of(Schedule schedule, Program program) {
        ScheduleSheet sheet = new ScheduleSheet(program);
        schedule.phases().forEach(sheet::add);
        schedule.acts().forEach(act -> sheet.lines.add(new Line(act.time(), sheet.words(act))));
        sheet.lines.sort(Comparator.comparingDouble(Line::time));
        List<List<String>> rows = new ArrayList<>();
        schedule.youth()
                .forEach(
                        act -> rows.add(List.of("birth + " + Digits.of(act.time(), Dimension.TIME), sheet.words(act))));
        schedule.losses().forEach(loss -> rows.add(List.of("while growing", sheet.words(loss))));
        sheet.lines.forEach(line -> rows.add(List.of(time(line.time()), line.what())));
        return new Sheet("schedule", List.of("time", "what"), rows);
    }

    private void add(Schedule.Stretch stretch) {
        Phase phase = stretch.phase();
        String company = phase.others().isEmpty() ? "alone" : "with " + String.join(" and ", phase.company());
        String conditions = phase.conditions().isEmpty() ? "" : ", " + String.join(", ", phase.conditions());
        lines.add(
                new Line(
                        stretch.from(),
                        "%s begins: %s, %s%s, for %s"
                                .formatted(
                                        phase.name(),
                                        phase.setting(),
                                        company,
                                        conditions,
                                        time(stretch.to() - stretch.from()))));
    }

    private String words(Schedule.Act act) {
        return switch (act) {
            case Schedule.Act.Bolus a ->
                    "%s, bolus: %s".formatted(ligand(a.ligand()), gains(a.tissue(), a.csf(), a.plasma(), ""));
            case Schedule.Act.Infusion a ->
                    "%s, infusion changes by %s"
                            .formatted(
                                    ligand(a.ligand()),
                                    gains(perHour(a.tissue()), a.csf() * MS_PER_HOUR, a.plasma() * MS_PER_HOUR, "/h"));
            case Schedule.Act.Density a -> "density of " + densities(a.factor());
            case Schedule.Act.Secretion a -> "release of %s × %s".formatted(ligand(a.ligand()), Digits.of(a.factor()));
            case Schedule.Act.Sense a ->
                    "care is "
                            + IntStream.range(0, a.level().length)
                                    .filter(c -> a.level()[c] > 0)
                                    .mapToObj(c -> program.channels().get(c) + " " + Digits.of(a.level()[c]))
                                    .collect(
                                            Collectors.collectingAndThen(
                                                    Collectors.joining(", "),
                                                    words -> words.isEmpty() ? "none" : words));
            case Schedule.Act.Drive a ->
                    "drive of %s changes by %s mV"
                            .formatted(program.nodes().get(a.node()).name(), Digits.signed(a.change()));
            case Schedule.Act.Terminals a -> terminals(a);
        };
    }

    private String terminals(Schedule.Act.Terminals act) {
        String change =
                act.evoked() != 0
                        ? "spikes set off change by %s Hz, pulses by %s Hz"
                                .formatted(Digits.signed(1000 * act.evoked()), Digits.signed(1000 * act.pulses()))
                        : "what is sent changes by %s of all".formatted(Digits.signed(act.transmission()));
        return IntStream.of(act.terminals())
                .mapToObj(this::terminal)
                .collect(Collectors.joining(", ", "terminals: ", "; " + change));
    }

    private String terminal(int number) {
        int links = program.links().size();
        return number < links
                ? program.links().get(number).name()
                : "release of " + ligand(program.releases().get(number - links).ligand());
    }

    private String words(Schedule.Loss loss) {
        String receptors =
                IntStream.range(0, loss.site().length)
                        .filter(s -> loss.site()[s])
                        .mapToObj(s -> program.sites().get(s).receptor())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "%s of what is missing at rest of %s is made up for".formatted(Digits.percent(loss.share()), receptors);
    }

    private static final double MS_PER_HOUR = 3_600_000;

    private static double[] perHour(double[] perMillisecond) {
        return IntStream.range(0, perMillisecond.length).mapToDouble(i -> perMillisecond[i] * MS_PER_HOUR).toArray();
    }

    private String ligand(int number) {
        return program.ligands().get(number);
    }

    private String gains(double[] tissue, double csf, double plasma, String per) {
        double most = IntStream.range(0, tissue.length).mapToDouble(i -> Math.abs(tissue[i])).max().orElse(0);
        List<String> gains = new ArrayList<>();
        IntStream.range(0, tissue.length)
                .filter(t -> Math.abs(tissue[t]) > NAMED * most)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> -Math.abs(tissue[t])))
                .forEach(
                        t -> gains.add(gain(tissue[t], program.regions().get(program.tissues().get(t).region()), per)));
        if (csf != 0) {
            gains.add(gain(csf, "cerebrospinal fluid", per));
        }
        if (plasma != 0) {
            gains.add(gain(plasma, "plasma", per));
        }
        return gains.isEmpty() ? "reaches nothing" : String.join(", ", gains);
    }

    private static String gain(double amount, String where, String per) {
        return "%s nM%s in %s".formatted(Digits.signed(amount), per, where);
    }

    private String densities(double[] factor) {
        String changed =
                IntStream.range(0, factor.length)
                        .filter(s -> factor[s] != 1)
                        .mapToObj(s ->
                                "%s in %s × %s"
                                        .formatted(
                                                program.sites().get(s).receptor(),
                                                program.regions().get(program.sites().get(s).region()),
                                                Digits.of(factor[s])))
                        .collect(Collectors.joining(", "));
        return changed.isEmpty() ? "no site of this circuit" : changed;
    }

    private static String time(double time) {
        return time == Double.NEGATIVE_INFINITY ? "from birth" : Digits.of(time, Dimension.TIME);
    }
}
