package ligare.cli;

/// The name of a folder for results, from a name that may hold anything.
final class FolderName {
    private static final int LONGEST = 80;

    private FolderName() {}

    /// Letters, digits, points, hyphens and underscores as they are, a hyphen for everything else; no point in front.
    static String of(String name) {
        StringBuilder plain = new StringBuilder();
        name.strip()
                .codePoints()
                .limit(LONGEST)
                .forEach(point -> {
                    boolean kept =
                            Character.isLetterOrDigit(point)
                                    || point == '-'
                                    || point == '_'
                                    || (point == '.' && plain.length() > 0);
                    plain.appendCodePoint(kept ? point : '-');
                });
        return plain.isEmpty() ? "unnamed" : plain.toString();
    }
}
