package ligare.study.ablation;

import java.util.List;
import ligare.model.ablation.Part;
import ligare.model.evidence.Finding;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// Parts against findings. A part counts as necessary if its removal breaks a behavioural finding that is not contested and
/// neither records nor manipulates that part; otherwise it is not necessary here.
///
/// @param version  of the program
/// @param digest   of what decided how the animals ran
/// @param seed     of all random numbers
/// @param subjects simulated per group
/// @param columns  findings as the whole circuit has them
/// @param rows     one per part, cells in the order of the columns
public record AblationMatrix(
        String version, String digest, long seed, int subjects, List<Column> columns, List<Row> rows) {
    public AblationMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A finding.
    ///
    /// @param finding that was run
    /// @param whole   its score with nothing taken out
    public record Column(Finding finding, Score whole) {}

    /// A part and what its removal does.
    public record Row(Part part, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Ids of the behavioural findings that break and do not touch the part.
        public List<String> reasons() {
            return cells.stream().filter(Cell::decides).map(Cell::finding).toList();
        }

        /// Ids of findings that break, but decide nothing: they record or manipulate the part, claim no behaviour, or are
        /// contested.
        public List<String> others() {
            return cells.stream()
                    .filter(c -> c.outcome() == Outcome.BROKEN && !c.decides())
                    .map(Cell::finding)
                    .toList();
        }

        /// Whether the part is necessary here.
        public boolean necessary() {
            return !reasons().isEmpty();
        }
    }

    /// A part and a finding.
    ///
    /// @param finding     its id
    /// @param outcome     without the part
    /// @param verdict     without the part
    /// @param contact     how the finding records or manipulates the part; empty: it does not
    /// @param lost        claims that agreed and no longer do
    /// @param behavioural whether one of them is about behaviour
    /// @param contested   whether the finding is: then it decides nothing
    public record Cell(
            String finding,
            Outcome outcome,
            Verdict verdict,
            String contact,
            List<String> lost,
            boolean behavioural,
            boolean contested) {
        public Cell {
            lost = List.copyOf(lost);
        }

        /// Whether it makes the part necessary.
        public boolean decides() {
            return outcome == Outcome.BROKEN && behavioural && contact.isEmpty() && !contested;
        }
    }

    /// Number of necessary parts.
    public long necessary() {
        return rows.stream().filter(Row::necessary).count();
    }

    /// Number of findings with which the whole circuit agrees.
    public long agreeing() {
        return columns.stream().filter(c -> c.whole().verdict() == Verdict.AGREES).count();
    }

    /// As lines of text.
    public String words() {
        return AblationText.of(this);
    }

    /// The document `ablation.json`.
    public String toJson() {
        return AblationJson.of(this);
    }
}
