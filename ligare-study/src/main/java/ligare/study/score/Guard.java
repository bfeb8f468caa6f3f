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
/// @param preference   mean share of contact with the first animal; NaN: all had too little contact
/// @param reference    a like group to which less was done; empty: there is none
/// @param ratio        crossings over those of the reference; NaN without one
/// @param usual        preference of the reference; NaN without one
public record Guard(
        double variant,
        String group,
        String phase,
        int subjects,
        double contact,
        int littleContact,
        double crossings,
        double preference,
        String reference,
        double ratio,
        double usual) {
    /// Seconds of total contact below which a share of it is not applicable.
    public static final double LITTLE_CONTACT = 60;

    private static final double HALVED = 0.5;
    private static final double EVEN = 0.5;

    /// True if crossings are halved or worse.
    public boolean flagged() {
        return ratio <= HALVED;
    }

    /// True if crossings are halved and the preference of the reference is not all there: it may be lost to sedation.
    public boolean sedated() {
        return flagged() && (Double.isNaN(preference) || (preference - usual) * Math.signum(usual - EVEN) < 0);
    }

    /// What halved crossings may mean, with both preferences.
    public String meaning() {
        String shares = "(%s against %s)".formatted(share(preference), share(usual));
        return sedated()
                ? "a weaker preference %s may be sedation".formatted(shares)
                : "its preference is not weaker for it %s".formatted(shares);
    }

    private static String share(double preference) {
        return Double.isNaN(preference) ? "too little contact" : String.format(Locale.ROOT, "%.2f", preference);
    }

    /// The guard in a sentence.
    public String words() {
        String compared =
                reference.isEmpty()
                        ? "no like group to compare with"
                        : Double.isFinite(ratio)
                                ? String.format(Locale.ROOT, "%.2f of '%s'", ratio, reference)
                                : "'%s' never left them".formatted(reference);
        return String.format(
                Locale.ROOT,
                "'%s' in %s: total contact %.0f s, %d of %d subjects under %.0f s; left the others %.1f times (%s)%s; "
                        + "side bias does not apply, the simulated test has no sides",
                group,
                phase,
                contact,
                littleContact,
                subjects,
                LITTLE_CONTACT,
                crossings,
                compared,
                flagged() ? ", HALVED: " + meaning() : "");
    }
}
