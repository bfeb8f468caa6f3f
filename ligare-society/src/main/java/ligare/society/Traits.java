package ligare.society;

import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.subject.Species;

/// What makes one subject different: log-normal factors of median 1, drawn by name.
final class Traits {
    private Traits() {}

    /// Draws the traits of a subject into its lane.
    ///
    /// @param subject the subject's own stream
    static void draw(Atlas atlas, Program program, Species species, Randomness subject, Block block, int lane) {
        Species.Variation variation = species.variation();
        for (int l = 0; l < program.ligands().size(); l++) {
            String key = atlas.ligand(program.ligands().get(l)).key();
            block.releaseFactor[l][lane] = factor(variation.release(), subject.at("release").at(key));
        }
        for (int s = 0; s < program.sites().size(); s++) {
            Program.Site site = program.sites().get(s);
            block.densityFactor[s][lane] =
                    factor(variation.density(), subject.at("density").at(site.key()).at(site.region()));
        }
        for (int b = 0; b < program.beats().size(); b++) {
            if (program.beats().get(b).scattered()) {
                block.late[b][lane] = subject.at("rhythm").uniform(b);
            }
        }
        block.learningFactor[lane] = factor(variation.learning(), subject.at("learning"));
        block.forgettingFactor[lane] = factor(variation.forgetting(), subject.at("forgetting"));
    }

    /// The random, overlapping code of an individual: which units of a coded population it activates.
    ///
    /// @param stream the stream of subject and individual
    /// @param units of the population
    /// @param density share of them that is active
    static boolean[] code(Randomness stream, int units, double density) {
        int active = (int) Math.max(1, Math.rint(density * units));
        boolean[] code = new boolean[units];
        for (int k = 0; k < active; k++) {
            int best = -1;
            for (int u = 0; u < units; u++) {
                if (!code[u] && (best < 0 || stream.uniform(u) < stream.uniform(best))) {
                    best = u;
                }
            }
            code[best] = true;
        }
        return code;
    }

    private static double factor(double deviation, Randomness stream) {
        return StrictMath.exp(deviation * stream.gaussian(0));
    }
}
