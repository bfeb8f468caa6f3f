package ligare.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import ligare.study.score.ClaimScore;
import ligare.study.score.Verdict;

/// The findings that were asked anew with the other animals running, sorted by what became of them. Those that are listed
/// only, not scored, are in none of the groups.
///
/// @param all in the order of the board
public record Reruns(List<Rerun> all) {
    public Reruns {
        all = List.copyOf(all);
    }

    /// Those in which somebody runs and that can be scored.
    public List<Rerun> asked() {
        return all.stream()
                .filter(each -> each.score() != null && each.before().verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    /// Those with another verdict.
    public List<Rerun> flips() {
        return asked(Rerun::flips);
    }

    /// Those that keep their verdict, but not that of every claim.
    public List<Rerun> stayBut() {
        return asked(each -> !each.flips() && !each.claims().isEmpty());
    }

    /// Who runs → ids of those that keep the verdict of every claim.
    public SequencedMap<String, List<String>> stay() {
        SequencedMap<String, List<String>> stay = new LinkedHashMap<>();
        asked(each -> !each.flips() && each.claims().isEmpty())
                .forEach(each -> put(stay, String.join(", ", each.others().running()), id(each)));
        return stay;
    }

    /// Why others stay stimulus animals → the ids of the findings and, in brackets, who it is.
    public SequencedMap<String, List<String>> stimuli() {
        SequencedMap<String, List<String>> stimuli = new LinkedHashMap<>();
        for (Rerun each : all) {
            SequencedMap<String, List<String>> here = new LinkedHashMap<>();
            each.others().stimuli().forEach((other, why) -> put(here, why, other));
            here.forEach((why, others) -> put(stimuli, why, "%s (%s)".formatted(id(each), String.join(", ", others))));
        }
        return stimuli;
    }

    /// How many findings flip, and how many of their scored claims have another verdict.
    public String words() {
        long claims = asked().stream().flatMap(e -> e.before().claims().stream()).filter(ClaimScore::scored).count();
        int changed = asked().stream().mapToInt(each -> each.claims().size()).sum();
        return "%d of %s, %d of %s"
                .formatted(
                        flips().size(),
                        Count.of(asked().size(), "finding flips", "findings flip"),
                        changed,
                        Count.of((int) claims, "claim has another verdict", "claims have another verdict"));
    }

    private List<Rerun> asked(Predicate<Rerun> wanted) {
        return asked().stream().filter(wanted).toList();
    }

    private static void put(SequencedMap<String, List<String>> lists, String key, String entry) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
    }

    private static String id(Rerun rerun) {
        return rerun.before().finding().id();
    }
}
