package ligare.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Compensation;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.subject.Species;

/// The timeline of a group: when phases begin and end and when something is done, in ms from the start of the first phase.
///
/// @param start of the first phase or of the first intervention before it, ≤ 0
/// @param phases with their times
/// @param acts in order of time; those for life at −∞
/// @param youth what is done while its animals grow up, in order of age, ms after birth
/// @param losses what its animals make up for
public record Schedule(double start, List<Stretch> phases, List<Act> acts, List<Act> youth, List<Loss> losses) {
    /// Share of tissue that is extracellular space; Nicholson & Syková 1998, doi 10.1016/S0166-2236(98)01261-2 (0.2).
    private static final double EXTRACELLULAR_SHARE = 0.2;

    /// Volume that an infusion fills, µl (1 mm³); assumed, because 200 to 500 nl per side are usual in voles.
    private static final double INFUSED_VOLUME = 1;

    /// ng/µl divided by g/mol, in nM.
    private static final double NANOMOLAR = 1e6;

    /// A phase with its times.
    public record Stretch(Phase phase, double from, double to) {}

    /// Receptors that an animal grows up with too few or too many of, and makes up for.
    ///
    /// @param site whether a site is one of them
    /// @param share of the whole correction that is reached, see [ligare.model.circuit.Compensation]
    public record Loss(boolean[] site, double share) {}

    /// Something done at a time.
    public sealed interface Act {
        double time();

        /// Everything that it does, as numbers.
        default List<Double> numbers() {
            return switch (this) {
                case Bolus b -> numbers(b.tissue, b.ligand, b.csf, b.plasma);
                case Infusion i -> numbers(i.tissue, i.ligand, i.csf, i.plasma);
                case Density d -> numbers(d.factor);
                case Secretion s -> numbers(new double[0], s.ligand, s.factor);
                case Sense s -> numbers(s.level);
                case Drive d -> numbers(new double[0], d.node, d.change);
                case Terminals t ->
                        numbers(
                                IntStream.of(t.terminals).asDoubleStream().toArray(),
                                t.pulses,
                                t.evoked,
                                t.transmission);
            };
        }

        private List<Double> numbers(double[] many, double... more) {
            return DoubleStream.concat(
                            DoubleStream.of(many), DoubleStream.concat(DoubleStream.of(more), DoubleStream.of(time())))
                    .boxed()
                    .toList();
        }

        /// Adds to concentrations of a ligand: a bolus.
        ///
        /// @param tissue what each tissue gains, nM
        /// @param csf what the cerebrospinal fluid gains, nM
        /// @param plasma what plasma gains, nM
        record Bolus(double time, int ligand, double[] tissue, double csf, double plasma) implements Act {}

        /// Changes infusion rates by these amounts, nM/ms: an infusion begins (positive) or ends (negative).
        record Infusion(double time, int ligand, double[] tissue, double csf, double plasma) implements Act {}

        /// Multiplies the densities of sites.
        record Density(double time, double[] factor) implements Act {}

        /// Multiplies the release of a ligand.
        record Secretion(double time, int ligand, double factor) implements Act {}

        /// Sets what is sensed while nobody behaves.
        ///
        /// @param level by channel, at least 0; more care than usual may be felt as more than 1
        record Sense(double time, double[] level) implements Act {}

        /// Adds to the drive of a node, mV.
        record Drive(double time, int node, double change) implements Act {}

        /// Changes what terminals fire beside their cells, and what they send and release.
        ///
        /// @param terminals numbers by [Program#terminals(String, String)]
        /// @param pulses kHz, added
        /// @param evoked kHz, added
        /// @param transmission fraction of all, added
        record Terminals(double time, int[] terminals, double pulses, double evoked, double transmission)
                implements Act {}
    }

    /// What decides how its animals are when the first phase begins: of two schedules of one program that are alike in this, the
    /// animals rest alike.
    List<Object> history() {
        List<Object> history = new ArrayList<>();
        history.add(start);
        Stream.concat(youth.stream(), acts.stream().takeWhile(act -> act.time() == Double.NEGATIVE_INFINITY))
                .forEach(act -> history.add(List.of(act.getClass(), act.numbers())));
        losses.forEach(loss -> history.add(loss.share()));
        return history;
    }

    /// The schedule of a group.
    ///
    /// @param fraction where open spans are taken: 0 lower end, 1 upper end
    static Schedule of(Atlas atlas, Program program, Group group, double fraction) {
        List<Stretch> stretches = new ArrayList<>();
        double clock = 0;
        for (Phase phase : group.phases()) {
            double length = phase.duration().at(fraction);
            stretches.add(new Stretch(phase, clock, clock + length));
            clock += length;
        }
        Species species = atlas.speciesOf(group.species());
        List<Act> acts = new ArrayList<>();
        for (Intervention intervention : group.interventions()) {
            if (intervention.at().isEmpty()) {
                add(acts, atlas, program, species, intervention, fraction, Double.NEGATIVE_INFINITY);
            }
            for (Moment moment : intervention.at()) {
                if (!moment.young()) {
                    add(acts, atlas, program, species, intervention, fraction, time(stretches, moment));
                }
            }
        }
        acts.sort(Comparator.comparingDouble(Act::time));
        double start = acts.stream().mapToDouble(Act::time).filter(Double::isFinite).min().orElse(0);
        List<Act> youth = Upbringing.acts(atlas, program, group, fraction);
        return new Schedule(Math.min(0, start), stretches, acts, youth, losses(program, group));
    }

    /// What an intervention does at a time to an animal of this kind.
    static void add(
            List<Act> acts,
            Atlas atlas,
            Program program,
            Species species,
            Intervention intervention,
            double fraction,
            double time) {
        switch (intervention) {
            case Intervention.Give give -> give(acts, atlas, program, species, give, fraction, time);
            case Intervention.Express express -> acts.add(density(program, express, fraction, time));
            case Intervention.Secrete secrete -> acts.add(secretion(program, secrete, fraction, time));
            case Intervention.Drive drive -> {
                int node = program.node(drive.population());
                double change = drive.drive().at(fraction);
                acts.add(new Act.Drive(time, node, change));
                acts.add(new Act.Drive(time + drive.duration(), node, -change));
            }
            case Intervention.Terminals terminals -> {
                int[] numbers = program.terminals(terminals.population(), terminals.region());
                double evoked = terminals.evoked(fraction);
                double transmission = terminals.transmission().at(fraction) - 1;
                double pulses = terminals.pulses();
                acts.add(new Act.Terminals(time, numbers, pulses, evoked, transmission));
                acts.add(new Act.Terminals(time + terminals.duration(), numbers, -pulses, -evoked, -transmission));
            }
            case Intervention.Sensitise _, Intervention.Care _ -> {}
        }
    }

    private static List<Loss> losses(Program program, Group group) {
        Compensation compensation = program.circuit().compensation();
        List<Loss> losses = new ArrayList<>();
        for (Intervention intervention : group.interventions()) {
            if (intervention instanceof Intervention.Express express
                    && express.compensated() > 0
                    && compensation != null
                    && express.onset().isPresent()) {
                boolean[] site = new boolean[program.sites().size()];
                for (int s = 0; s < site.length; s++) {
                    site[s] = concerns(express, program, s);
                }
                losses.add(new Loss(site, compensation.reached(express.compensated(), express.onset().getAsDouble())));
            }
        }
        return losses;
    }

    private static double time(List<Stretch> stretches, Moment moment) {
        return stretches.stream()
                        .filter(s -> s.phase().name().equals(moment.phase()))
                        .mapToDouble(Stretch::from)
                        .findFirst()
                        .orElseThrow()
                + moment.offset();
    }

    private static void give(
            List<Act> acts,
            Atlas atlas,
            Program program,
            Species species,
            Intervention.Give give,
            double fraction,
            double time) {
        Ligand ligand = atlas.ligand(give.ligand());
        int number = program.ligands().indexOf(give.ligand());
        double dose = give.dose().at(fraction);
        if (give.route() instanceof Intervention.Route.Site(String region)
                && ligand.spread() instanceof Ligand.Spread.Diffusion(double coefficient)) {
            double amount = dose / EXTRACELLULAR_SHARE / ligand.molarMass() * NANOMOLAR;
            diffuse(acts, atlas, program, number, atlas.region(region), coefficient, amount, give.duration(), time);
            return;
        }
        double[] tissue = new double[program.tissues().size()];
        double csf = 0;
        double plasma = 0;
        switch (give.route()) {
            case Intervention.Route.Site site -> {
                double peak = dose / (INFUSED_VOLUME * EXTRACELLULAR_SHARE) / ligand.molarMass() * NANOMOLAR;
                Region centre = atlas.region(site.region());
                double length = ((Ligand.Spread.Profile) ligand.spread()).length();
                for (int t = 0; t < tissue.length; t++) {
                    if (program.tissues().get(t).ligand() == number) {
                        String name = program.regions().get(program.tissues().get(t).region());
                        tissue[t] = peak * StrictMath.exp(-centre.distance(atlas.region(name)) / length);
                    }
                }
            }
            case Intervention.Route.Ventricle ventricle ->
                    csf = dose / species.csfVolume() / ligand.molarMass() * NANOMOLAR;
            case Intervention.Route.Systemic systemic -> {
                double perGram = give.duration() > 0 ? dose / species.bodyMass() : dose;
                plasma = perGram / ligand.distributionVolume() / ligand.molarMass() * NANOMOLAR;
            }
        }
        if (give.duration() > 0) {
            acts.add(new Act.Infusion(time, number, tissue, csf, plasma));
            double[] less = tissue.clone();
            for (int t = 0; t < less.length; t++) {
                less[t] = -less[t];
            }
            acts.add(new Act.Infusion(time + give.duration(), number, less, -csf, -plasma));
        } else {
            acts.add(new Act.Bolus(time, number, tissue, csf, plasma));
        }
    }

    /// @param amount nM·µl of a bolus, nM·µl/ms of an infusion
    private static void diffuse(
            List<Act> acts,
            Atlas atlas,
            Program program,
            int ligand,
            Region centre,
            double coefficient,
            double amount,
            double duration,
            double time) {
        int tissues = program.tissues().size();
        double[] first = new double[tissues];
        double[] flowing = new double[tissues];
        TreeMap<Double, double[]> changes = new TreeMap<>();
        for (int t = 0; t < tissues; t++) {
            Program.Tissue tissue = program.tissues().get(t);
            if (tissue.ligand() == ligand) {
                Diffusing diffusing = Diffusing.of(INFUSED_VOLUME, coefficient, tissue.loss());
                double distance = centre.distance(atlas.region(program.regions().get(tissue.region())));
                first[t] = duration > 0 ? 0 : diffusing.after(amount, distance, 0);
                for (Diffusing.Piece piece :
                        duration > 0
                                ? diffusing.infusion(amount, distance, duration)
                                : diffusing.bolus(amount, distance)) {
                    double change = piece.rate() - flowing[t];
                    flowing[t] = piece.rate() == 0 ? 0 : flowing[t] + change;
                    changes.computeIfAbsent(time + piece.time(), _ -> new double[tissues])[t] = change;
                }
            }
        }
        acts.add(new Act.Bolus(time, ligand, first, 0, 0));
        changes.forEach((at, change) -> acts.add(new Act.Infusion(at, ligand, change, 0, 0)));
    }

    private static Act secretion(Program program, Intervention.Secrete secrete, double fraction, double time) {
        return new Act.Secretion(time, program.ligands().indexOf(secrete.ligand()), secrete.factor().at(fraction));
    }

    private static Act density(Program program, Intervention.Express express, double fraction, double time) {
        double[] factor = new double[program.sites().size()];
        for (int s = 0; s < factor.length; s++) {
            factor[s] = concerns(express, program, s) ? express.factor().at(fraction) : 1;
        }
        return new Act.Density(time, factor);
    }

    private static boolean concerns(Intervention.Express express, Program program, int number) {
        Program.Site site = program.sites().get(number);
        return site.receptor().equals(express.receptor())
                && (express.region() == null || program.regions().get(site.region()).equals(express.region()));
    }
}
