package ligare.cli;

/// A number with its noun.
final class Count {
    private Count() {}

    /// `1 group`, `2 groups`.
    static String of(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
