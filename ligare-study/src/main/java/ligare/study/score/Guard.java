package ligare.study.score;

import java.util.Locale;

/// What a lost preference could be mistaken for, in one group and one phase. The simulated test has no sides, so side
/// bias does not apply to it.
///
/// @param variant      point of the study's open spans
/// @param group        its name
/// @param phase        of the preference
/// @param subjects     in the group
/// @param contact      mean total contact with both animals, s
/// @param littleContact subjects with under 60 s of total contact, to whom a share does not apply
/// @param crossings    mean number of times that a subject left all others
/// @param reference    a like group to which less was done; empty: there is none
/// @param ratio        crossings over those of the reference; NaN without one
public record Guard(
        double variant,
        String group,
        String phase,
        int subjects,
        double contact,
        int littleContact,
        double crossings,
        String reference,
        double ratio) {
    /// Seconds of total contact below which a share of it is not applicable.
    public static final double LITTLE_CONTACT = 60;

    private static final double HALVED = 0.5;

    /// True if crossings are halved or worse: a lost preference may then be sedation.
    public boolean flagged() {
        return ratio <= HALVED;
    }

    /// The guard in a sentence.
    public String words() {
        String compared =
                reference.isEmpty()
                        ? "no like group to compare with"
                        : String.format(Locale.ROOT, "%.2f of '%s'", ratio, reference);
        return String.format(
                Locale.ROOT,
                "'%s': total contact %.0f s, %d of %d subjects under %.0f s; left the others %.1f times (%s)%s; "
                        + "side bias does not apply, the simulated test has no sides",
                group,
                contact,
                littleContact,
                subjects,
                LITTLE_CONTACT,
                crossings,
                compared,
                flagged() ? ", HALVED: a lost preference may be sedation" : "");
    }
}
