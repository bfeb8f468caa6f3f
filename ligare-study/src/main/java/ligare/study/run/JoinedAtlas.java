package ligare.study.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import ligare.model.Atlas;
import ligare.model.evidence.Finding;

/// What several files know together: for the report and its count of numbers, never to run anything.
public final class JoinedAtlas {
    private final List<Atlas> parts;

    private JoinedAtlas(List<Atlas> parts) {
        this.parts = parts;
    }

    /// The atlases of some findings, with these findings and no others.
    public static Atlas of(List<Case> cases) {
        SequencedMap<String, Finding> findings = new LinkedHashMap<>();
        cases.forEach(c -> findings.put(c.finding().id(), c.finding()));
        JoinedAtlas joined = new JoinedAtlas(cases.stream().map(Case::atlas).toList());
        return new Atlas(
                joined.all(Atlas::regions),
                joined.all(Atlas::ligands),
                joined.all(Atlas::receptors),
                joined.all(Atlas::circuits),
                joined.all(Atlas::species),
                joined.all(Atlas::ethograms),
                findings,
                joined.all(Atlas::controls),
                joined.all(Atlas::nulls),
                joined.all(Atlas::datasets),
                joined.all(Atlas::calibration),
                joined.all(Atlas::learners));
    }

    private <T> SequencedMap<String, T> all(Function<Atlas, Map<String, T>> entries) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        parts.forEach(part -> all.putAll(entries.apply(part)));
        return all;
    }
}
