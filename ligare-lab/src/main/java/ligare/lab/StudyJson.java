package ligare.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.OwnTests;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// A study as the bench edits it: what a file says, word for word, with every group spelled out.
final class StudyJson {
    private StudyJson() {}

    /// @param own whether the file describes entries of its own, which the bench cannot edit
    /// @param data the author's own tests; null: none
    static Map<String, Object> of(Study study, boolean own, @Nullable OwnTests data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", study.name());
        json.put("question", study.question());
        json.put("circuit", study.circuit());
        json.put("learner", study.learner());
        json.put("ethogram", study.ethogram());
        json.put("subjects", study.subjects());
        json.put("seed", study.seed());
        json.put("groups", study.groups().stream().map(StudyJson::of).toList());
        Map<String, Object> measures = new LinkedHashMap<>();
        study.measures().forEach(measure -> measures.put(measure.name(), of(measure)));
        json.put("measures", measures);
        json.put("compare", study.contrasts().stream().map(c -> List.of(c.first(), c.second())).toList());
        json.put("preferences", study.preferences().stream().map(p -> List.of(p.first(), p.second())).toList());
        json.put("findings", study.findings());
        if (data != null) {
            json.put(
                    "data",
                    Map.of(
                            "file", data.file(),
                            "columns", data.columns(),
                            "groups", data.groups(),
                            "measures", data.measures()));
        }
        json.put("form", !own && !study.learns());
        return json;
    }

    private static Map<String, Object> of(Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put("species", group.species());
        json.put("sex", group.sex());
        json.put("protocol", group.phases().stream().map(StudyJson::of).toList());
        json.put("interventions", group.interventions().stream().map(StudyJson::of).toList());
        json.put("others", group.companions().stream().map(StudyJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Companion companion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", companion.name());
        json.put("species", companion.species());
        json.put("sex", companion.sex());
        json.put("away", companion.away());
        json.put("interventions", companion.interventions().stream().map(StudyJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Phase phase) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("phase", phase.name());
        json.put("place", phase.place());
        if (phase.cue() != null) {
            json.put("cue", phase.cue());
        }
        json.put("for", of(phase.duration(), Dimension.TIME));
        json.put("with", phase.others());
        json.put("states", phase.states());
        json.put("conditions", phase.conditions());
        return json;
    }

    /// As a file says it.
    private static Map<String, Object> of(Intervention intervention) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (intervention) {
            case Intervention.Give give -> {
                json.put("give", give.ligand());
                json.put("dose", of(give.dose(), give.dimension()));
                json.put(
                        "into",
                        switch (give.route()) {
                            case Intervention.Route.Site(String region) -> region;
                            case Intervention.Route.Ventricle _ -> "ventricle";
                            case Intervention.Route.Systemic _ -> "body";
                        });
                if (give.duration() > 0) {
                    json.put("for", text(give.duration(), Dimension.TIME));
                }
            }
            case Intervention.Express express -> {
                json.put("express", express.receptor());
                String region = express.region();
                if (region != null) {
                    json.put("in", region);
                }
                json.put("factor", of(express.factor(), Dimension.NUMBER));
                if (express.compensated() > 0) {
                    json.put("compensated", text(express.compensated(), Dimension.NUMBER));
                }
            }
            case Intervention.Care care -> {
                json.put("care", of(care.share(), Dimension.NUMBER));
                json.put("for", text(care.duration(), Dimension.TIME));
            }
            case Intervention.Drive drive -> {
                json.put("drive", drive.population());
                json.put("by", of(drive.drive(), Dimension.VOLTAGE));
                json.put("for", text(drive.duration(), Dimension.TIME));
            }
            case Intervention.Terminals terminals -> {
                json.put("terminals of", terminals.population());
                json.put("in", terminals.region());
                if (terminals.pulses() > 0) {
                    json.put("pulses", text(terminals.pulses(), Dimension.RATE));
                    json.put("spikes per pulse", of(terminals.spikes(), Dimension.NUMBER));
                } else {
                    json.put("transmission", of(terminals.transmission(), Dimension.NUMBER));
                }
                json.put("for", text(terminals.duration(), Dimension.TIME));
            }
            case Intervention.Sensitise made -> {
                json.put("drive", made.population());
                json.put("by", text(made.drive(), Dimension.VOLTAGE));
                json.put("while", made.channel());
            }
            case Intervention.Secrete secrete -> {
                json.put("secrete", secrete.ligand());
                json.put("factor", of(secrete.factor(), Dimension.NUMBER));
            }
        }
        if (!intervention.at().isEmpty()) {
            json.put("at", intervention.at().stream().map(StudyJson::of).toList());
        }
        return json;
    }

    private static String of(Moment moment) {
        if (moment.offset() == 0) {
            return moment.phase();
        }
        String sign = moment.offset() < 0 ? " - " : " + ";
        return moment.phase() + sign + text(Math.abs(moment.offset()), Dimension.TIME);
    }

    private static Map<String, Object> of(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> said("time in", m.behaviour(), "with", m.other(), m.phase());
            case Measure.TimeWith m -> said("time with", m.other(), "", null, m.phase());
            case Measure.Count m -> said("count of", m.behaviour(), "with", m.other(), m.phase());
            case Measure.Latency m -> said("latency to", m.behaviour(), "with", m.other(), m.phase());
            case Measure.Concentration m -> said("concentration of", m.ligand(), "in", m.region(), m.phase());
            case Measure.Rate m -> said("rate of", m.population(), "with", m.other(), m.phase());
            case Measure.Weight m -> said("weight of", m.projection(), "for", m.other(), m.phase());
            case Measure.Synthesis m -> said("synthesis of", m.ligand(), "in", m.population(), m.phase());
            case Measure.Level m -> said("level of", m.sign(), "", null, m.phase());
            case Measure.Density m -> said("density of", m.receptor(), "in", m.region(), m.phase());
            case Measure.OfCells m -> said("of cells", m.words(), "", null, m.phase());
            case Measure.Of m -> {
                Map<String, Object> json = new LinkedHashMap<>(of(m.what()));
                json.put("of", m.animal());
                yield json;
            }
            case Measure.Share m -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("share of", m.a().name());
                json.put("over", m.b().name());
                json.put("at least", Quantity.of(m.minimum() * 1000, Dimension.TIME).toString());
                yield json;
            }
        };
    }

    private static Map<String, Object> said(
            String form, String what, String key, @Nullable String whom, String during) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(form, what);
        if (whom != null) {
            json.put(key, whom);
        }
        json.put("during", during);
        return json;
    }

    private static Object of(Span span, Dimension dimension) {
        return span.single()
                ? text(span.low(), dimension)
                : Map.of(
                        "between", new ArrayList<>(List.of(text(span.low(), dimension), text(span.high(), dimension))));
    }

    private static String text(double coherent, Dimension dimension) {
        return Quantity.of(coherent, dimension).toString();
    }
}
