package ligare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import ligare.lang.Catalogue;
import ligare.lang.Entry;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.lang.Suggestion;
import ligare.model.Atlas;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Model;
import ligare.study.fit.Question;
import ligare.study.report.Count;

/// The findings of a fit, read anew for every set of free values.
///
/// @param files of the atlas
/// @param values that are exchanged before the fit begins
/// @param paths findings and folders that the user named; none: those of the atlas
/// @param ids of the findings that are asked
record Fitted(Map<String, byte[]> files, SequencedMap<String, Atlas.Free> values, List<Path> paths, List<String> ids)
        implements Model {
    /// Those that may be fitted.
    ///
    /// @param only ids; all if empty
    /// @throws Refusal if there is none
    static Fitted of(List<Path> paths, List<String> only, Calibrated calibrated) {
        Map<String, byte[]> files = Calibrated.files();
        SequencedMap<String, Atlas.Free> values = calibrated.values();
        Catalogue catalogue = Catalogue.read(files, values).orElseThrow();
        List<Question> questions = questions(Cases.of(paths, catalogue.atlas()).only(only));
        List<Finding> asked = questions.stream().filter(Question::fit).map(Question::finding).toList();
        List<String> ids = asked.stream().map(Finding::id).toList();
        return new Fitted(needed(files, catalogue, asked), values, paths, ids).required();
    }

    /// Why those that live too long are not asked.
    static final String TOO_LONG = "they live too long to be asked so often (--life)";

    /// Those that live no longer than this.
    ///
    /// @param life see [Question#life], ms
    /// @throws Refusal if there is none
    Fitted living(double life) {
        return only(at(Map.of()).stream().filter(q -> q.life() <= life).map(Question::finding).toList());
    }

    /// Those that conflict with none of the others: of two laboratories that differ a search asks the one that the other
    /// names, because it would end between them otherwise. It asks neither where the family of that one is left out: what
    /// is left out is not to be told by the other.
    Fitted settled() {
        List<Finding> all = at(Map.of()).stream().map(Question::finding).toList();
        return only(all.stream().filter(f -> f.conflict() == null || !ids.contains(f.conflict().with())).toList());
    }

    private Fitted only(List<Finding> some) {
        if (some.size() == ids.size()) {
            return this;
        }
        Map<String, byte[]> fewer = needed(files, Catalogue.read(files, values).orElseThrow(), some);
        return new Fitted(fewer, values, paths, some.stream().map(Finding::id).toList()).required();
    }

    /// What there is to say of those that are not asked; empty where all are.
    ///
    /// @param why they are not
    Optional<String> remark(Fitted asked, String why) {
        int others = without(asked).size();
        return others == 0
                ? Optional.empty()
                : Optional.of("%s not asked: %s.".formatted(Count.of(others, "finding is", "findings are"), why));
    }

    /// The ids of those that are not among some of them.
    List<String> without(Fitted some) {
        return ids.stream().filter(id -> !some.ids.contains(id)).toList();
    }

    /// How long they live together, see [Question#life], ms.
    double life() {
        return at(Map.of()).stream().mapToDouble(Question::life).sum();
    }

    /// The files of the atlas without the findings that are neither asked nor named by one that is, and without the
    /// controls: reading them for every set of values would take longer than a short study.
    private static Map<String, byte[]> needed(Map<String, byte[]> files, Catalogue catalogue, List<Finding> asked) {
        Set<String> kept = asked.stream().map(Finding::id).collect(Collectors.toSet());
        asked.stream().map(Finding::conflict).filter(Objects::nonNull).map(Conflict::with).forEach(kept::add);
        Map<String, byte[]> needed = new LinkedHashMap<>(files);
        for (Entry entry : catalogue.entries()) {
            boolean idle =
                    switch (entry.kind()) {
                        case FINDING -> !kept.contains(entry.name());
                        case STUDY -> true;
                        default -> false;
                    };
            if (idle) {
                needed.remove(entry.path());
            }
        }
        return needed;
    }

    /// The same findings with other values.
    Fitted at(SequencedMap<String, Atlas.Free> more) {
        SequencedMap<String, Atlas.Free> both = new LinkedHashMap<>(values);
        both.putAll(more);
        return new Fitted(files, both, paths, ids);
    }

    @Override
    public List<Question> at(Map<String, Atlas.Free> others) {
        return questions(cases(others));
    }

    /// The findings in an atlas with these values.
    ///
    /// @throws Unusable if the atlas refuses them
    Cases cases(Map<String, Atlas.Free> others) {
        Map<String, Atlas.Free> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return switch (Calibrated.atlas(files, all)) {
            case Read.Ok<Atlas>(Atlas atlas) -> Cases.of(paths, atlas).only(ids);
            case Read.Rejected<Atlas>(List<Problem> problems) -> throw new Unusable(problems.getFirst().toString());
        };
    }

    /// The atlas with the values from which the fit begins.
    Atlas atlas() {
        return Calibrated.atlas(files, values).orElseThrow();
    }

    /// The families of manipulation of the findings, and how many findings each has.
    SequencedMap<String, Long> families() {
        SequencedMap<String, Long> families = new LinkedHashMap<>();
        at(Map.of()).forEach(q -> families.merge(q.finding().family(), 1L, Long::sum));
        return families;
    }

    /// The findings of some families.
    ///
    /// @throws Refusal if a family has none
    Fitted families(List<String> wanted) {
        Set<String> known = families().keySet();
        for (String family : wanted) {
            if (!known.contains(family)) {
                throw Refusal.commandLine(
                        "--withhold " + family,
                        "families among " + String.join("; ", known),
                        Suggestion.fix(family, known, "see the family of a finding with ligare list ID"));
            }
        }
        return some(wanted, true);
    }

    /// The findings of all other families.
    ///
    /// @throws Refusal if there is none
    Fitted withoutFamilies(List<String> unwanted) {
        return some(unwanted, false).required();
    }

    private Fitted some(List<String> families, boolean inside) {
        List<String> some = new ArrayList<>();
        for (Question question : at(Map.of())) {
            if (families.contains(question.finding().family()) == inside) {
                some.add(question.finding().id());
            }
        }
        return new Fitted(files, values, paths, some);
    }

    /// The values with a choice, or those of these names.
    ///
    /// @param held whether also those that are held, where no name is given
    /// @throws Refusal if a name is unknown or leaves no choice
    List<FreeValue> values(List<String> names, boolean held) {
        Map<String, Atlas.Free> all = atlas().calibration();
        List<FreeValue> found = new ArrayList<>();
        for (String name : names.isEmpty() ? all.keySet() : new LinkedHashSet<>(names)) {
            Atlas.Free free = all.get(name);
            if (free == null) {
                throw Refusal.commandLine(
                        "--values " + name,
                        "values of the calibration",
                        Suggestion.fix(name, all.keySet(), "the report of ligare score lists them"));
            }
            FreeValue value = new FreeValue(name, free);
            if (value.open()) {
                if (held || !free.held() || !names.isEmpty()) {
                    found.add(value);
                }
            } else if (!names.isEmpty()) {
                throw Refusal.commandLine("--values " + name, "a value whose range leaves a choice", "leave it out");
            }
        }
        if (found.isEmpty()) {
            throw Refusal.commandLine(
                    "no value to move", "values whose ranges leave a choice", "name some with --values");
        }
        return found;
    }

    private Fitted required() {
        if (ids.isEmpty()) {
            throw Refusal.commandLine(
                    "no finding to fit to",
                    "calibration findings that are scored and not contested",
                    "name others, withhold fewer families, or allow a longer --life");
        }
        return this;
    }

    private static List<Question> questions(Cases cases) {
        return cases.cases().stream().map(c -> new Question(c.finding(), c.atlas())).toList();
    }
}
