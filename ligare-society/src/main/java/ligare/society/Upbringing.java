package ligare.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.subject.Species;
import ligare.model.subject.Youth;

/// What is done to the animals of a group while they grow up, by age. What is given or infused meets a body of that age; the
/// cerebrospinal fluid grows with it (assumed, because nobody measured it in pups).
final class Upbringing {
    private Upbringing() {}

    /// The acts in order of age, ms after birth; none: nobody disturbed them.
    static List<Schedule.Act> acts(Atlas atlas, Program program, Group group, double fraction) {
        Species species = atlas.speciesOf(group.species());
        Youth youth = species.youth();
        List<Schedule.Act> acts = new ArrayList<>();
        if (youth == null) {
            return acts;
        }
        for (Intervention intervention : group.interventions()) {
            for (Moment moment : intervention.at()) {
                if (moment.young()) {
                    double age = moment.offset();
                    Species then = aged(species, youth.mass(age, species.bodyMass()));
                    Schedule.add(acts, atlas, program, then, intervention, fraction, age);
                }
            }
        }
        acts.addAll(care(program, youth, group, fraction));
        acts.sort(Comparator.comparingDouble(Schedule.Act::time));
        return List.copyOf(acts);
    }

    private static Species aged(Species grown, double mass) {
        return new Species(
                grown.name(),
                grown.describes(),
                mass,
                grown.csfVolume() * mass / grown.bodyMass(),
                grown.densities(),
                grown.sources(),
                grown.variation(),
                grown.youth(),
                grown.figures());
    }

    /// What is sensed of care, where somebody changed it: shares that hold at the same time are multiplied.
    private static List<Schedule.Act> care(Program program, Youth youth, Group group, double fraction) {
        List<Spell> spells = new ArrayList<>();
        for (Intervention intervention : group.interventions()) {
            if (intervention instanceof Intervention.Care care) {
                care.at()
                        .forEach(m ->
                                spells.add(
                                        new Spell(
                                                m.offset(), m.offset() + care.duration(), care.share().at(fraction))));
            }
        }
        TreeSet<Double> ages = new TreeSet<>();
        spells.forEach(s -> ages.addAll(List.of(s.from, s.until)));
        return ages.stream()
                .filter(age -> age < youth.weaned())
                .map(age -> {
                    double share =
                            spells.stream()
                                    .filter(s -> s.from <= age && age < s.until)
                                    .mapToDouble(Spell::share)
                                    .reduce(1, (a, b) -> a * b);
                    return (Schedule.Act) sensed(program, youth, age, share);
                })
                .toList();
    }

    /// What a share of ordinary care makes an animal sense.
    static Schedule.Act.Sense sensed(Program program, Youth youth, double age, double share) {
        double[] level =
                program.channels().stream().mapToDouble(c -> share * youth.care().getOrDefault(c, 0.0)).toArray();
        return new Schedule.Act.Sense(age, level);
    }

    private record Spell(double from, double until, double share) {}
}
