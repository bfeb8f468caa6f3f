package ligare.study.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// A number of a study that is given one value after the other, in every group that has it.
public sealed interface Varied {
    /// What it is, in words.
    String words();

    /// Whether the group has it.
    boolean in(Group group);

    /// The group with another value of it.
    ///
    /// @param value in the coherent unit of its dimension
    Group at(Group group, double value);

    /// A dose, as it is given.
    ///
    /// @param ligand atlas ligand
    record Dose(String ligand) implements Varied {
        @Override
        public String words() {
            return "dose of " + ligand;
        }

        @Override
        public boolean in(Group group) {
            return group.interventions().stream().anyMatch(this::is);
        }

        @Override
        public Group at(Group group, double value) {
            return change(
                    group,
                    i ->
                            i instanceof Intervention.Give give && is(give)
                                    ? new Intervention.Give(
                                            ligand, one(value), give.route(), give.duration(), give.at())
                                    : i);
        }

        /// How doses of this ligand are given in a group, each way once.
        public List<Dimension> dimensions(Group group) {
            return group.interventions().stream()
                    .filter(this::is)
                    .map(Intervention.Give.class::cast)
                    .map(Dose::dimension)
                    .distinct()
                    .toList();
        }

        private boolean is(Intervention intervention) {
            return intervention instanceof Intervention.Give give && give.ligand().equals(ligand);
        }

        private static Dimension dimension(Intervention.Give give) {
            return give.duration() > 0
                    ? Dimension.MASS_RATE
                    : give.route() instanceof Intervention.Route.Systemic ? Dimension.BODY_DOSE : Dimension.MASS;
        }
    }

    /// How long a phase lasts.
    ///
    /// @param phase of the protocol
    record Time(String phase) implements Varied {
        @Override
        public String words() {
            return "time of " + phase;
        }

        @Override
        public boolean in(Group group) {
            return group.phases().stream().anyMatch(p -> p.name().equals(phase));
        }

        @Override
        public Group at(Group group, double value) {
            List<Phase> phases =
                    group.phases().stream()
                            .map(p ->
                                    p.name().equals(phase)
                                            ? new Phase(phase, p.place(), one(value), p.others(), p.conditions())
                                            : p)
                            .toList();
            return new Group(group.name(), group.key(), group.species(), group.sex(), phases, group.interventions());
        }
    }

    /// By how much the density of a receptor is multiplied: where a group changes it, that change; else from birth on.
    ///
    /// @param receptor atlas receptor
    /// @param region atlas region; null: everywhere
    record Density(String receptor, @Nullable String region) implements Varied {
        @Override
        public String words() {
            return "density of " + receptor + (region == null ? "" : " in " + region) + ", times";
        }

        /// Whether the group changes it.
        @Override
        public boolean in(Group group) {
            return group.interventions().stream().anyMatch(this::is);
        }

        @Override
        public Group at(Group group, double value) {
            if (in(group)) {
                return change(
                        group,
                        i ->
                                i instanceof Intervention.Express express && is(express)
                                        ? new Intervention.Express(receptor, region, one(value), express.at())
                                        : i);
            }
            List<Intervention> more = new ArrayList<>(group.interventions());
            more.add(new Intervention.Express(receptor, region, one(value), List.of()));
            return with(group, more);
        }

        private boolean is(Intervention intervention) {
            return intervention instanceof Intervention.Express express
                    && express.receptor().equals(receptor)
                    && Objects.equals(express.region(), region);
        }
    }

    private static Group change(Group group, Function<Intervention, Intervention> change) {
        return with(group, group.interventions().stream().map(change).toList());
    }

    private static Group with(Group group, List<Intervention> interventions) {
        return new Group(group.name(), group.key(), group.species(), group.sex(), group.phases(), interventions);
    }

    private static Span one(double value) {
        return new Span(value, value);
    }
}
