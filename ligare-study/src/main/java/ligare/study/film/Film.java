package ligare.study.film;

import java.util.List;
import java.util.function.Consumer;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.society.Cohort;

/// What the first subject of a group does and what goes on in its brain, phase by phase. Open spans are taken in their
/// middle. It is the subject of the same number that a run of the study has: watching changes no bit.
///
/// @param group its name
/// @param scenes one per phase, in order
/// @param recording of the same subject, as a run makes it
public record Film(String group, List<Scene> scenes, Recording recording) {
    private static final double MIDDLE = 0.5;

    public Film {
        scenes = List.copyOf(scenes);
    }

    /// Makes a film.
    ///
    /// @param frames per phase
    /// @param viewer shown each frame as it is taken, in the thread that simulates: its scene with that frame alone, and the
    ///     bout that goes on
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Film of(Atlas atlas, Study study, Group group, long seed, int frames, Consumer<Scene> viewer) {
        Cohort cohort = new Cohort(atlas, study, group, MIDDLE);
        Camera camera = new Camera(atlas.ethogram(study.ethogram()), cohort, frames, viewer);
        Recording recording = cohort.run(0, 1, seed, camera).getFirst();
        return new Film(group.name(), camera.scenes(), recording);
    }

    /// One phase.
    ///
    /// @param phase its name
    /// @param place where it is
    /// @param from ms from the start of the first phase
    /// @param to its end
    /// @param others the animals present
    /// @param behaviours what can be done there
    /// @param bouts what was done, in order
    /// @param times end of each frame, ms
    /// @param courses means over each frame
    public record Scene(
            String phase,
            String place,
            double from,
            double to,
            List<String> others,
            List<String> behaviours,
            List<Bout> bouts,
            double[] times,
            List<Course> courses) {
        public Scene {
            others = List.copyOf(others);
            behaviours = List.copyOf(behaviours);
            bouts = List.copyOf(bouts);
            courses = List.copyOf(courses);
        }
    }

    /// A behaviour that begins.
    ///
    /// @param from ms
    /// @param behaviour position in the scene's behaviours
    /// @param other position in the scene's others; −1: nobody
    public record Bout(double from, int behaviour, int other) {}

    /// One quantity in one region.
    ///
    /// @param what kind of quantity
    /// @param name the population, the ligand, or the receptor
    /// @param by the ligand that holds the receptor; empty where the quantity is no occupancy
    /// @param region where
    /// @param values one per frame: Hz, nM, or a share from 0 to 1
    public record Course(What what, String name, String by, String region, double[] values) {}

    /// Kinds of quantities.
    public enum What {
        /// Firing rate of a population, Hz.
        RATE,
        /// Concentration of a ligand, nM.
        CONCENTRATION,
        /// Share of a receptor that a ligand holds.
        OCCUPANCY
    }
}
