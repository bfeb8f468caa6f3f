package ligare.lab;

import ligare.study.film.Film;

/// What is seen of the first subject of a group while it is simulated.
///
/// @param place of the group in the study
/// @param group its name
/// @param frame its scene with one frame alone
record Seen(int place, String group, Film.Scene frame) {}
