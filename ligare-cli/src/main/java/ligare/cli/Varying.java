package ligare.cli;

import java.util.Collection;
import java.util.List;
import ligare.lang.Suggestion;
import ligare.model.Study;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.study.response.Response;
import ligare.study.response.Varied;
import ligare.study.run.Asked;

/// The number of a study that a sweep varies, and its values.
///
/// @param varied the number
/// @param levels its values
record Varying(Varied varied, List<Response.Level> levels) {
    private static final String IN = " in ";

    /// A dose of something that the study gives.
    ///
    /// @throws Refusal if the study does not give it, or gives it in several ways
    static Varying dose(Asked asked, Levels asking) {
        Study study = asked.study();
        List<String> given =
                study.groups().stream()
                        .flatMap(Group::everything)
                        .filter(Intervention.Give.class::isInstance)
                        .map(i -> ((Intervention.Give) i).ligand())
                        .distinct()
                        .toList();
        Varied.Dose dose = new Varied.Dose(known(asking, given, "something that the study gives"));
        List<Intervention.Give> gifts = study.groups().stream().flatMap(g -> dose.given(g).stream()).toList();
        List<Dimension> ways = gifts.stream().map(Intervention.Give::dimension).distinct().toList();
        if (ways.size() > 1) {
            throw Refusal.commandLine(
                    asking.option() + " " + asking.name() + ", which the study gives in several ways",
                    "one way, so that one unit fits all",
                    "take the groups apart into studies of their own");
        }
        double most = gifts.stream().mapToDouble(Intervention.Give::most).min().orElseThrow();
        return new Varying(dose, asking.read(ways.getFirst(), Double.MIN_NORMAL, most));
    }

    /// The time of a phase.
    ///
    /// @throws Refusal if no group has it, or something would be done after the end
    static Varying time(Asked asked, Levels asking) {
        Study study = asked.study();
        List<String> phases =
                study.groups().stream().flatMap(g -> g.phases().stream()).map(Phase::name).distinct().toList();
        Varied time = new Varied.Time(known(asking, phases, "a phase of the study"));
        List<Response.Level> levels = asking.read(Dimension.TIME, Double.MIN_NORMAL, Phase.LONGEST);
        for (Response.Level level : levels) {
            study.groups().stream()
                    .filter(time::in)
                    .forEach(g -> checkMoments(time.at(g, level.value()), level, asking));
        }
        return new Varying(time, levels);
    }

    private static void checkMoments(Group group, Response.Level level, Levels asking) {
        for (Intervention intervention : group.everything().toList()) {
            for (Moment moment : intervention.at()) {
                if (moment.offset() >= group.left(moment)) {
                    throw Refusal.commandLine(
                            "%s \"%s=…\": %s ends before %s + %s, when something is done to the group %s"
                                    .formatted(
                                            asking.option(),
                                            asking.name(),
                                            level.written(),
                                            moment.phase(),
                                            Quantity.of(moment.offset(), Dimension.TIME),
                                            group.name()),
                            "times after which everything was done",
                            "choose longer times, or do it earlier in the study");
                }
            }
        }
    }

    /// The density of a receptor, everywhere or `in` a region.
    ///
    /// @throws Refusal if the atlas has no such receptor or region
    static Varying density(Asked asked, Levels asking) {
        Collection<String> receptors = asked.atlas().receptors().keySet();
        String name = asking.name();
        int in = receptors.contains(name) ? -1 : name.indexOf(IN);
        Levels receptor = new Levels(asking.option(), in < 0 ? name : name.substring(0, in), asking.values());
        Levels region = new Levels(asking.option(), in < 0 ? "" : name.substring(in + IN.length()), asking.values());
        Varied density =
                new Varied.Density(
                        known(receptor, receptors, "a receptor"),
                        in < 0 ? null : known(region, asked.atlas().regions().keySet(), "a region"));
        return new Varying(density, asking.read(Dimension.NUMBER, 0, Intervention.MOST_FACTOR));
    }

    private static String known(Levels asking, Collection<String> known, String what) {
        if (!known.contains(asking.name())) {
            throw Refusal.commandLine(
                    asking.option() + " " + asking.name(),
                    known.isEmpty() ? what + ": there is none" : what + ": one of " + String.join(", ", known),
                    Suggestion.fix(asking.name(), known, "choose one of them"));
        }
        return asking.name();
    }
}
