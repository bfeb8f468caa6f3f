package ligare.model.protocol;

import java.util.List;
import java.util.OptionalDouble;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// What is done to a subject.
public sealed interface Intervention {
    /// Most that may be given into a site or the ventricle at once, or by a whole infusion, ng (1 g).
    double MOST_MASS = 1e9;

    /// Most that may be given into the body at once, ng/g (10 g/kg).
    double MOST_BODY_DOSE = 1e7;

    /// Most by which a density or a release may be multiplied.
    double MOST_FACTOR = 1000;

    /// Most by which ordinary care may be multiplied.
    double MOST_CARE = 10;

    /// Strongest drive, mV.
    double MOST_DRIVE = 200;

    /// Fastest pulses to terminals, kHz.
    double MOST_PULSES = 0.2;

    /// Most spikes that a pulse may set off in each terminal.
    double MOST_SPIKES = 10;

    /// When.
    List<Moment> at();

    /// Whether a number of it is a range.
    default boolean open() {
        return switch (this) {
            case Give give -> !give.dose().single();
            case Express express -> !express.factor().single();
            case Secrete secrete -> !secrete.factor().single();
            case Sensitise _ -> false;
            case Care care -> !care.share().single();
            case Drive drive -> !drive.drive().single();
            case Terminals terminals -> !terminals.spikes().single() || !terminals.transmission().single();
        };
    }

    /// A ligand is given.
    ///
    /// @param ligand atlas ligand
    /// @param dose ng for a bolus into a site or the ventricle, ng/g for a systemic bolus, ng/ms for an infusion
    /// @param route by which way
    /// @param duration ms of an infusion; 0: a bolus
    /// @param at starts
    record Give(String ligand, Span dose, Route route, double duration, List<Moment> at) implements Intervention {
        public Give {
            at = List.copyOf(at);
        }

        /// The dimension of the dose.
        public Dimension dimension() {
            return duration > 0
                    ? Dimension.MASS_RATE
                    : route instanceof Route.Systemic ? Dimension.BODY_DOSE : Dimension.MASS;
        }

        /// Most that the dose may be, in the unit of its dimension.
        public double most() {
            return duration > 0
                    ? MOST_MASS / Math.max(duration, 1)
                    : route instanceof Route.Systemic ? MOST_BODY_DOSE : MOST_MASS;
        }

        /// The same with another dose.
        public Give withDose(Span other) {
            return new Give(ligand, other, route, duration, at);
        }
    }

    /// The density of a receptor is changed for good: a knock-out (0), a knock-down, an over-expression.
    ///
    /// @param receptor atlas receptor
    /// @param region atlas region; null: everywhere
    /// @param factor of the density that the subject has without it
    /// @param at when; from birth if empty: then it is in force as the animal is grown, as if nothing had followed from it in its
    ///     youth; with the age 0 youth is lived with it
    /// @param compensated share of what is missing at rest that is made up for, 0 to 1, see
    ///     [ligare.model.circuit.Compensation]
    record Express(String receptor, @Nullable String region, Span factor, List<Moment> at, double compensated)
            implements Intervention {
        public Express {
            at = List.copyOf(at);
        }

        /// Not made up for.
        public Express(String receptor, @Nullable String region, Span factor, List<Moment> at) {
            this(receptor, region, factor, at, 0);
        }

        /// The same with another factor.
        public Express withFactor(Span other) {
            return new Express(receptor, region, other, at, compensated);
        }

        /// Age at which it sets in, ms after birth, if it does before the animal is grown.
        public OptionalDouble onset() {
            return at.isEmpty()
                    ? OptionalDouble.of(0)
                    : at.stream().filter(Moment::young).mapToDouble(Moment::offset).min();
        }
    }

    /// The release of a ligand is changed for good, wherever it comes from: a gland or its peptide cells removed (0), put back,
    /// or made stronger.
    ///
    /// @param ligand atlas ligand
    /// @param factor of the release that the subject has without it
    /// @param at when; from birth if empty
    record Secrete(String ligand, Span factor, List<Moment> at) implements Intervention {
        public Secrete {
            at = List.copyOf(at);
        }
    }

    /// A young animal is cared for more or less than usual.
    ///
    /// @param share of ordinary care, see [ligare.model.subject.Youth]; 0: alone
    /// @param duration ms
    /// @param at ages at which it starts
    record Care(Span share, double duration, List<Moment> at) implements Intervention {
        public Care {
            at = List.copyOf(at);
        }
    }

    /// A population is driven or silenced.
    ///
    /// @param population of the circuit
    /// @param drive mV added to the steady potential, at most [#MOST_DRIVE] either way; negative: silenced
    /// @param duration ms
    /// @param at starts
    record Drive(String population, Span drive, double duration, List<Moment> at) implements Intervention {
        public Drive {
            at = List.copyOf(at);
        }
    }

    /// The terminals of a population in one region are reached, and neither its cells nor its other terminals: light through a
    /// fibre there. Pulses make all of them fire at once, pulses·spikes on average beside their cells; they send on and release
    /// as after spikes of these. A light that silences leaves a share of all they send and release.
    ///
    /// @param population of the circuit
    /// @param region atlas region in which it ends
    /// @param pulses rate of pulses, kHz, at most [#MOST_PULSES]; 0: none
    /// @param spikes per pulse and terminal, over all terminals, also those that no light reaches; at most [#MOST_SPIKES]
    /// @param transmission share of what they send and release that is left, 0 to 1; 1: all
    /// @param duration ms
    /// @param at starts
    record Terminals(
            String population,
            String region,
            double pulses,
            Span spikes,
            Span transmission,
            double duration,
            List<Moment> at)
            implements Intervention {
        public Terminals {
            at = List.copyOf(at);
        }

        /// Rate of the spikes set off in every terminal, kHz.
        ///
        /// @param fraction where open spans are taken
        public double evoked(double fraction) {
            return pulses == 0 ? 0 : pulses * spikes.at(fraction);
        }
    }

    /// A population is made to answer a sense that it is blind to: a light-gated channel and the light of a fibre that is on
    /// where the animal does something. In force all the time.
    ///
    /// @param population of the circuit
    /// @param drive mV of steady potential at a full sense (1), at most [#MOST_DRIVE] either way
    /// @param channel the sense
    record Sensitise(String population, double drive, String channel) implements Intervention {
        @Override
        public List<Moment> at() {
            return List.of();
        }
    }

    /// By which way a ligand is given.
    sealed interface Route {
        /// Into a brain site, from where it spreads.
        ///
        /// @param region atlas region
        record Site(String region) implements Route {}

        /// Into the cerebral ventricles.
        record Ventricle() implements Route {}

        /// Into the body: injected, drunk, or from a pump under the skin.
        record Systemic() implements Route {}
    }
}
