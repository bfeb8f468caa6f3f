package ligare.lab;

import java.util.List;
import ligare.model.Study;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.study.film.Film;

/// What is seen of an animal while it is simulated: the first subject of a group, or a companion of it.
///
/// @param place of the animal in the study: group by group, the subject before its companions
/// @param group name of the subject's group
/// @param animal the companion's name; [Companion#SUBJECT]
/// @param frame its scene with one frame alone
record Seen(int place, String group, String animal, Film.Scene frame) {
    /// Shows what a study's animals do; those of other studies, which it may name findings of, stay unseen.
    static Film.Viewer viewer(Study study, Progress progress) {
        return (group, animal, frame) -> {
            int place = place(study, group, animal);
            if (place >= 0) {
                progress.saw(new Seen(place, group.name(), animal, frame));
            }
        };
    }

    private static int place(Study study, Group wanted, String animal) {
        int place = 0;
        for (Group group : study.groups()) {
            if (group.equals(wanted)) {
                List<String> others = group.companions().stream().map(Companion::name).toList();
                return place + 1 + others.indexOf(animal);
            }
            place += 1 + group.companions().size();
        }
        return -1;
    }
}
