package ligare.lang;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Did you mean …? The known name with the fewest changed, missing, added or swapped letters, or the only one that begins so.
public final class Suggestion {
    private static final int LONGEST = 80;

    private Suggestion() {}

    /// The nearest known name, or empty when none is near: at most one letter in three may differ, capitals, spaces and
    /// hyphens do not count. Of equally near names the first wins. Where none is near, the only name of which this is the
    /// beginning.
    public static Optional<String> of(String given, Collection<String> known) {
        if (given.isBlank() || given.length() > LONGEST) return Optional.empty();
        String plain = plain(given);
        int best = Math.max(1, plain.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            if (Math.abs(name.length() - given.length()) > LONGEST) continue;
            int distance = distance(plain, plain(name));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest == null ? beginning(plain, known) : Optional.of(nearest);
    }

    /// What to do about a name that is not known: to take the nearest, or what else helps.
    ///
    /// @param otherwise where none is near
    public static String fix(String given, Collection<String> known, String otherwise) {
        return of(given, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    private static Optional<String> beginning(String plain, Collection<String> known) {
        List<String> longer = known.stream().filter(name -> plain(name).startsWith(plain)).distinct().toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    private static int distance(String one, String two) {
        int[] beforeLast = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[two.length() + 1];
            now[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], now[j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == two.charAt(j - 2)
                                && one.charAt(i - 2) == two.charAt(j - 1);
                if (swapped) now[j] = Math.min(now[j], 1 + beforeLast[j - 2]);
            }
            beforeLast = last;
            last = now;
        }
        return last[two.length()];
    }
}
