package ligare.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.evidence.Status;
import ligare.model.protocol.Companion;
import ligare.study.score.Guard;
import ligare.study.statistics.Estimate;
import ligare.study.statistics.Significance;

/// An answer in words: the question, what each group did, what was found and what was not, and what to beware of.
final class Wording {
    /// Beyond so many contrasts between two groups, those in which nothing was found are only named.
    private static final int SPELLED_OUT = 3;

    private static final String NO_ADVICE =
            "These are simulated subjects and hypotheses to be tested, not medical, therapeutic or relationship advice.";

    private final Answer answer;

    Wording(Answer answer) {
        this.answer = answer;
    }

    String paragraph() {
        return Stream.of(
                        Stream.of(answer.study().question().strip(), subjects()),
                        answer.groups().stream().map(Wording::means),
                        answer.comparisons().stream().filter(Comparison::paired).map(Wording::preference),
                        contrasts(),
                        caveats(),
                        findings(),
                        Stream.of(NO_ADVICE))
                .flatMap(s -> s)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String subjects() {
        String of =
                answer.groups().stream()
                        .map(g -> (g.sex() + " " + g.species()).strip())
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        String running =
                answer.study().groups().stream()
                        .flatMap(group -> group.companions().stream().map(Companion::name))
                        .distinct()
                        .collect(Collectors.joining(" or "));
        of += running.isEmpty() ? "" : ", with a %s that ran as well".formatted(running);
        String who = of.isEmpty() ? "" : " (" + of + ")";
        int groups = answer.groups().size();
        return groups == 1
                ? "%s simulated%s.".formatted(count(answer.subjects(), "subject was", "subjects were"), who)
                : "%d groups of %s were simulated%s."
                        .formatted(groups, count(answer.subjects(), "subject", "subjects"), who);
    }

    private static String means(GroupSummary group) {
        if (group.n() == 0 || group.measures().isEmpty()) {
            return "";
        }
        String means =
                group.measures().stream()
                        .map(m ->
                                m.sample().n() == 0
                                        ? m.name() + " not applicable"
                                        : m.name() + " " + quantity(m.sample().mean(), m.unit()))
                        .collect(Collectors.joining(", "));
        return "'%s' had on average: %s.".formatted(group.group(), means);
    }

    private static String preference(Comparison c) {
        String group = c.groups().getFirst();
        if (Double.isNaN(c.significance().p())) {
            return "In '%s' too few subjects can be measured for a test of %s over %s."
                    .formatted(group, c.first(), c.second());
        }
        String by = quantity(Math.abs(c.effect().value()), c.effect().unit());
        return switch (c.found()) {
            case 1 -> "In '%s' %s exceeds %s by %s %s.".formatted(group, c.first(), c.second(), by, statistics(c));
            case -1 -> "In '%s' %s stays below %s by %s %s.".formatted(group, c.first(), c.second(), by, statistics(c));
            default ->
                    "In '%s' no preference was found: %s minus %s is %s %s."
                            .formatted(
                                    group,
                                    c.first(),
                                    c.second(),
                                    quantity(c.effect().value(), c.effect().unit()),
                                    statistics(c));
        };
    }

    private Stream<String> contrasts() {
        return answer.comparisons().stream()
                .filter(c -> !c.paired())
                .map(Comparison::groups)
                .distinct()
                .flatMap(this::contrasts);
    }

    private Stream<String> contrasts(List<String> groups) {
        List<Comparison> contrasts = answer.comparisons().stream().filter(c -> c.groups().equals(groups)).toList();
        boolean all = contrasts.size() <= SPELLED_OUT;
        List<String> sentences = new ArrayList<>();
        contrasts.stream().filter(c -> all || c.found() != 0).map(Wording::contrast).forEach(sentences::add);
        String rest =
                contrasts.stream()
                        .filter(c -> !all && c.found() == 0)
                        .map(Comparison::first)
                        .collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            sentences.add(
                    "No difference between '%s' and '%s' was found in %s."
                            .formatted(groups.getFirst(), groups.getLast(), rest));
        }
        return sentences.stream();
    }

    private static String contrast(Comparison c) {
        String first = c.groups().getFirst();
        String second = c.groups().getLast();
        if (Double.isNaN(c.significance().p())) {
            return "Too few subjects can be measured to compare '%s' with '%s' by %s."
                    .formatted(first, second, c.first());
        }
        String by = quantity(Math.abs(c.effect().value()), c.effect().unit());
        return switch (c.found()) {
            case 1 ->
                    "Compared with '%s', %s is higher in '%s' by %s %s."
                            .formatted(second, c.first(), first, by, statistics(c));
            case -1 ->
                    "Compared with '%s', %s is lower in '%s' by %s %s."
                            .formatted(second, c.first(), first, by, statistics(c));
            default ->
                    "No difference between '%s' and '%s' was found in %s %s."
                            .formatted(first, second, c.first(), statistics(c));
        };
    }

    private static String statistics(Comparison c) {
        Estimate effect = c.effect();
        return "(95 %% interval %s to %s; %s = %s; %s t-test, %s)"
                .formatted(
                        number(effect.low()),
                        quantity(effect.high(), effect.unit()),
                        c.paired() ? "d_z" : "g",
                        number(c.standardised().value()),
                        c.paired() ? "paired" : "Welch's",
                        p(c.significance()));
    }

    private Stream<String> caveats() {
        List<String> caveats = new ArrayList<>();
        answer.groups().stream()
                .filter(g -> g.lost() > 0)
                .map(g ->
                        "%d of %d subjects of '%s' were lost because their simulation diverged."
                                .formatted(g.lost(), g.lost() + g.n(), g.group()))
                .forEach(caveats::add);
        for (Guard guard : answer.guards()) {
            if (guard.littleContact() > 0) {
                caveats.add(
                        "%d of %d subjects of '%s' had under 60 s of total contact in %s; a share of it does not apply to them."
                                .formatted(guard.littleContact(), guard.subjects(), guard.group(), guard.phase()));
            }
            if (guard.flagged()) {
                caveats.add(
                        "'%s' moved only %s times as often as '%s' in %s: %s."
                                .formatted(
                                        guard.group(),
                                        number(guard.ratio()),
                                        guard.reference(),
                                        guard.phase(),
                                        guard.meaning()));
            }
        }
        if (!answer.open().isEmpty()) {
            caveats.add(
                    "Over the range of the numbers left open the outcome changes for %s."
                            .formatted(
                                    answer.open().stream()
                                            .map(c -> c.measure() + " in '" + String.join("' and '", c.groups()) + "'")
                                            .collect(Collectors.joining("; "))));
        }
        if (answer.comparisons().size() > 1) {
            caveats.add(
                    "The p-values are not corrected for the %d comparisons.".formatted(answer.comparisons().size()));
        }
        caveats.add(untraced());
        return caveats.stream();
    }

    private String untraced() {
        long all = answer.study().figures().size();
        long untraced =
                answer.study().figures().stream()
                        .filter(f -> f.status() == Status.ASSUMED || f.status() == Status.UNCONFIRMED)
                        .count();
        return untraced == 0
                ? ""
                : "Of the study's %s, %d %s assumed or unconfirmed."
                        .formatted(count(all, "number", "numbers"), untraced, untraced == 1 ? "is" : "are");
    }

    private Stream<String> findings() {
        return answer.findings().stream()
                .map(row -> "Finding %s: %s.".formatted(row.score().finding().id(), row.score().verdict().word()));
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String p(Significance significance) {
        return significance.p() < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", significance.p());
    }

    private static String quantity(double value, String unit) {
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// Three significant digits; large numbers whole.
    private static String number(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "beyond measure" : "beyond measure below";
        }
        if (size >= 100 || size == 0) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (size >= 0.001) {
            return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
        }
        return String.format(Locale.ROOT, "%.2e", value);
    }
}
