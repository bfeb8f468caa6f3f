package ligare.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import ligare.model.evidence.Figure;
import ligare.model.learner.Manner;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;

/// A whole question on one page: circuit × groups × protocol × measures.
///
/// @param name what it is called
/// @param key the name under which its random numbers are drawn
/// @param question in words
/// @param circuit atlas circuit; empty where its subjects are learners
/// @param ethogram atlas ethogram; empty where its subjects are learners
/// @param subjects per group
/// @param seed of all random numbers
/// @param groups resolved
/// @param measures what is measured
/// @param contrasts pairs of groups to compare, first minus second
/// @param preferences pairs of measures to compare within groups, first over second
/// @param findings ids of atlas findings that `run` scores as well
/// @param figures every number of the file with its source
/// @param learner atlas learner; empty where its subjects live with a circuit
/// @param rivals other manners in which a board asks its learners the same, by name: shown beside, never counted
public record Study(
        String name,
        String key,
        String question,
        String circuit,
        String ethogram,
        int subjects,
        long seed,
        List<Group> groups,
        List<Measure> measures,
        List<Contrast> contrasts,
        List<Contrast> preferences,
        List<String> findings,
        List<Figure> figures,
        String learner,
        SequencedMap<String, Manner> rivals) {
    /// Seed where none is given; assumed, because any serves.
    public static final long SEED = 20_261_125;

    public Study {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        contrasts = List.copyOf(contrasts);
        preferences = List.copyOf(preferences);
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        rivals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rivals));
    }

    /// Whether its subjects are learners.
    public boolean learns() {
        return !learner.isEmpty();
    }

    /// The same question to learners that all live in this manner.
    public Study in(Manner manner) {
        return with(groups.stream().map(group -> group.in(manner)).toList());
    }

    /// The same question about other groups.
    public Study with(List<Group> others) {
        return new Study(
                name,
                key,
                question,
                circuit,
                ethogram,
                subjects,
                seed,
                others,
                measures,
                contrasts,
                preferences,
                findings,
                figures,
                learner,
                rivals);
    }

    /// The group with this name.
    ///
    /// @throws NoSuchElementException if there is none; readers check names before
    public Group group(String wanted) {
        return groups.stream().filter(g -> g.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// The measure with this name.
    ///
    /// @throws NoSuchElementException if there is none
    public Measure measure(String wanted) {
        return measures.stream().filter(m -> m.name().equals(wanted)).findFirst().orElseThrow();
    }

    /// Two names to compare, first minus second.
    public record Contrast(String first, String second) {}
}
