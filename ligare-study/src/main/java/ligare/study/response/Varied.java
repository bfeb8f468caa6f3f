package ligare.study.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
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
            return group.everything().anyMatch(this::is);
        }

        @Override
        public Group at(Group group, double value) {
            return group.each(i -> i instanceof Intervention.Give give && is(give) ? give.withDose(one(value)) : i);
        }

        /// Every time that a group is given this ligand.
        public List<Intervention.Give> given(Group group) {
            return group.everything().filter(this::is).map(Intervention.Give.class::cast).toList();
        }

        private boolean is(Intervention intervention) {
            return intervention instanceof Intervention.Give give && give.ligand().equals(ligand);
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
            return group.withPhases(
                    group.phases().stream().map(p -> p.name().equals(phase) ? p.lasting(one(value)) : p).toList());
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
            return group.everything().anyMatch(this::is);
        }

        @Override
        public Group at(Group group, double value) {
            if (in(group)) {
                return group.each(i ->
                        i instanceof Intervention.Express express && is(express) ? express.withFactor(one(value)) : i);
            }
            List<Intervention> more = new ArrayList<>(group.interventions());
            more.add(new Intervention.Express(receptor, region, one(value), List.of()));
            return group.withInterventions(more);
        }

        private boolean is(Intervention intervention) {
            return intervention instanceof Intervention.Express express
                    && express.receptor().equals(receptor)
                    && Objects.equals(express.region(), region);
        }
    }

    private static Span one(double value) {
        return new Span(value, value);
    }
}
