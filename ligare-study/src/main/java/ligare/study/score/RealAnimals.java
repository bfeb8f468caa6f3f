package ligare.study.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ligare.model.evidence.Claim;
import ligare.study.Table;

/// The real animals that a claim about a distribution names.
///
/// @param animals one array per animal, one value per test of it; none empty
/// @param missing selected rows that were left out, because an empty cell of theirs stands for nothing
public record RealAnimals(List<double[]> animals, int missing) {
    private static final Set<String> MISSING = Set.of("", "NA", "NaN");

    /// Selects them.
    ///
    /// @throws IllegalArgumentException if the table, a column or a number is not there
    public static RealAnimals of(Claim.Distribution claim, Map<String, String> datasets) {
        String text = datasets.get(claim.dataset());
        if (text == null) {
            throw new IllegalArgumentException("there is no dataset '%s'".formatted(claim.dataset()));
        }
        Table table = Table.read(text);
        table.require(claim.column());
        table.require(claim.animal());
        Map<String, List<Double>> byAnimal = new LinkedHashMap<>();
        int missing = 0;
        for (Map<String, String> row : table.where(claim.where())) {
            String cell = cell(row, claim.column());
            boolean empty = MISSING.contains(cell);
            if (empty && Double.isNaN(claim.empty())) {
                missing++;
            } else {
                byAnimal.computeIfAbsent(cell(row, claim.animal()), _ -> new ArrayList<>())
                        .add(empty ? claim.empty() : number(cell, claim.column()));
            }
        }
        if (byAnimal.isEmpty()) {
            throw new IllegalArgumentException(
                    "no row of dataset '%s' with %s has a value".formatted(claim.dataset(), claim.where()));
        }
        return new RealAnimals(
                byAnimal.values().stream()
                        .map(tests -> tests.stream().mapToDouble(Double::doubleValue).toArray())
                        .toList(),
                missing);
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null ? "" : cell;
    }

    private static double number(String cell, String column) {
        try {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below together with infinities.
        }
        throw new IllegalArgumentException("column '%s' holds '%s', which is no number".formatted(column, cell));
    }
}
