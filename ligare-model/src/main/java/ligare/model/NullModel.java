package ligare.model;

import java.util.Map;

/// A model without a circuit, scored on the same board: what a mechanism adds is what it explains beyond these.
///
///     score = Σ signs of what is given + conditionWeight·[conditions of cohabitation] + perHour·hours with others
///
/// A preference is predicted where the score passes the threshold, a difference where the scores differ.
///
/// @param name atlas name
/// @param describes one sentence
/// @param perHour per hour in company before the last phase
/// @param conditions condition of a phase → weight
/// @param gives ligand → weight
/// @param expresses receptor → weight of the logarithm of the density factor (a knock-out counts −1)
/// @param blocks true: the most negative weight decides alone, as an antagonist vetoes
/// @param threshold of the score
public record NullModel(
        String name,
        String describes,
        double perHour,
        Map<String, Double> conditions,
        Map<String, Double> gives,
        Map<String, Double> expresses,
        boolean blocks,
        double threshold) {}
