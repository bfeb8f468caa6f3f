package ligare.study.film;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.measure.Recording;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.society.Probe;

/// What the first subject of a group, or a companion of it that runs, does and what goes on in its brain, phase by phase. Open
/// spans are taken in their middle. It is the animal of the same number that a run of the study has: watching changes no bit.
///
/// @param group of the subject
/// @param animal the companion's name; [Companion#SUBJECT]
/// @param scenes one per phase, in order
/// @param recording of the same animal, as a run makes it
public record Film(String group, String animal, List<Scene> scenes, Recording recording) {
    private static final double MIDDLE = 0.5;

    public Film {
        scenes = List.copyOf(scenes);
    }

    /// Makes the films of a subject and of its companions, in one run.
    ///
    /// @param frames per phase
    /// @param viewer shown each frame as it is taken, in the thread that simulates
    /// @return the subject's, then one for each companion
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static List<Film> of(Atlas atlas, Study study, Group group, long seed, int frames, Viewer viewer) {
        Cohort cohort = new Cohort(atlas, study, group, MIDDLE);
        SequencedMap<String, Camera> cameras = cameras(cohort, atlas, study, group, frames, viewer);
        Recording recording =
                cohort.run(0, 1, seed, (String animal) -> Objects.requireNonNull(cameras.get(animal))).getFirst();
        List<Film> films = new ArrayList<>();
        cameras.forEach((animal, camera) ->
                films.add(
                        new Film(
                                group.name(),
                                animal,
                                camera.scenes(),
                                recording.companions().getOrDefault(animal, recording))));
        return films;
    }

    private static SequencedMap<String, Camera> cameras(
            Cohort cohort, Atlas atlas, Study study, Group group, int frames, Viewer viewer) {
        Ethogram ethogram = atlas.ethogram(study.ethogram());
        SequencedMap<String, Camera> cameras = new LinkedHashMap<>();
        cameras.put(
                Companion.SUBJECT,
                new Camera(
                        ethogram,
                        cohort.program(),
                        cohort.schedule(),
                        frames,
                        scene -> viewer.saw(group, Companion.SUBJECT, scene)));
        for (Companion each : group.companions()) {
            String name = each.name();
            cameras.put(
                    name,
                    new Camera(
                            ethogram,
                            cohort.program(name),
                            cohort.schedule(name),
                            frames,
                            scene -> viewer.saw(group, name, scene)));
        }
        return cameras;
    }

    /// Looks at the first subject of a cohort and at its companions while the cohort runs. It serves one run.
    ///
    /// @param frames per phase
    /// @return who looks at whom, as [Cohort#run(int, int, long, Function)] asks
    public static Function<String, Probe> live(
            Cohort cohort, Atlas atlas, Study study, Group group, int frames, Viewer viewer) {
        SequencedMap<String, Camera> cameras = cameras(cohort, atlas, study, group, frames, viewer);
        return animal -> Objects.requireNonNull(cameras.get(animal));
    }

    /// Told what is seen of an animal while it is simulated.
    @FunctionalInterface
    public interface Viewer {
        /// Sees nothing.
        Viewer NONE = (_, _, _) -> {};

        /// @param group of the subject
        /// @param animal the companion's name; [Companion#SUBJECT]
        /// @param frame its scene with one frame alone, and the bout that goes on
        void saw(Group group, String animal, Scene frame);
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
