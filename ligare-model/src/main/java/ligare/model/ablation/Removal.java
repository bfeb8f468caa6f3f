package ligare.model.ablation;

import org.jspecify.annotations.Nullable;

/// One thing that is taken out of a circuit, or of a learner. Names stay known, so that every measure of every finding can still be taken.
public sealed interface Removal {
    /// In words.
    String words();

    /// No population has the receptor.
    ///
    /// @param receptor atlas receptor
    /// @param region only there; null: everywhere
    record Receptor(String receptor, @Nullable String region) implements Removal {
        @Override
        public String words() {
            return region == null ? receptor + " nowhere" : receptor + " not in " + region;
        }
    }

    /// A population never fires.
    record Population(String population) implements Removal {
        @Override
        public String words() {
            return population + " silent";
        }
    }

    /// A projection transmits nothing.
    record Projection(String projection) implements Removal {
        @Override
        public String words() {
            return projection + " cut";
        }
    }

    /// A plastic projection, or a path of a learner, never changes.
    record Learning(String projection) implements Removal {
        @Override
        public String words() {
            return projection + " not plastic";
        }
    }

    /// The early trace of a plastic projection does not sustain itself.
    record Tag(String projection) implements Removal {
        @Override
        public String words() {
            return projection + " without tag";
        }
    }

    /// The early trace of a plastic projection never becomes a late one.
    record Consolidation(String projection) implements Removal {
        @Override
        public String words() {
            return projection + " without consolidation";
        }
    }

    /// Protein kinase A does not undo the early trace of a plastic projection.
    record Erasure(String projection) implements Removal {
        @Override
        public String words() {
            return projection + " without erasure";
        }
    }

    /// Protein kinase A does not brake Gq in a cascade.
    record Brake(String cascade) implements Removal {
        @Override
        public String words() {
            return "no brake in the cascade " + cascade;
        }
    }

    /// What a read-out expects does not follow experience.
    record Contrast(String readout) implements Removal {
        @Override
        public String words() {
            return readout + " without contrast";
        }
    }

    /// Spikes release none of a ligand; what is given from outside still acts.
    record Release(String ligand) implements Removal {
        @Override
        public String words() {
            return "no release of " + ligand;
        }
    }

    /// A sense does not reach a population.
    ///
    /// @param channel of the sense
    /// @param to population; null: none
    record Sense(String channel, @Nullable String to) implements Removal {
        @Override
        public String words() {
            return channel + " does not reach " + (to == null ? "the circuit" : to);
        }
    }

    /// The cells of a layer of a learner never fire.
    record Layer(String layer) implements Removal {
        @Override
        public String words() {
            return layer + " silent";
        }
    }

    /// A path of a learner reaches no cell.
    record Path(String path) implements Removal {
        @Override
        public String words() {
            return path + " cut";
        }
    }

    /// A path of a learner inhibits no cell.
    record Inhibition(String path) implements Removal {
        @Override
        public String words() {
            return path + " without inhibition";
        }
    }
}
