package ligare.lang;

import java.util.List;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.subject.Species;
import ligare.model.subject.Youth;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;

/// Whether what is done to the young can be: their species says how they grow up, they are not grown yet, and they are
/// cared for.
final class YouthCheck {
    private static final String INTERVENTIONS = "interventions";

    private final Known known;
    private final Mapping where;

    /// @param where the interventions stand
    YouthCheck(Known known, Mapping where) {
        this.known = known;
        this.where = where;
    }

    /// Tells the first moment of each intervention that cannot be.
    void check(String species, List<Intervention> interventions) {
        Species described = known.species.get(species);
        if (described == null) return;
        for (Intervention intervention : interventions) {
            boolean care = intervention instanceof Intervention.Care;
            int before = where.problemsSoFar();
            for (Moment moment : intervention.at()) {
                if (where.problemsSoFar() > before) break;
                if (moment.young() && described.youth() != null) {
                    check(moment.offset(), care, described.youth());
                } else if (moment.young()) {
                    where.problem(
                            INTERVENTIONS,
                            "an age of the " + Excerpt.quote(species) + ", whose youth nobody described",
                            "a species with youth: {weaned: …, grown: …, birth mass: …, growth: …, care: {…}}",
                            "add that to the species, or give a time of the protocol");
                } else if (care) {
                    where.problem(
                            INTERVENTIONS,
                            "care at " + Excerpt.quote(moment.phase()),
                            "care of the young: at: [birth + TIME]",
                            "give an age; grown animals are with others by the protocol");
                }
            }
        }
    }

    private void check(double age, boolean care, Youth youth) {
        double most = care ? youth.weaned() : youth.grown();
        if (age >= 0 && age < most) return;
        where.problem(
                INTERVENTIONS,
                "birth %s %s".formatted(age < 0 ? "-" : "+", Quantity.of(Math.abs(age), Dimension.TIME)),
                "an age from birth to %s, when it is %s"
                        .formatted(Quantity.of(most, Dimension.TIME), care ? "weaned" : "grown"),
                "choose an age within that, or a time of the protocol");
    }
}
