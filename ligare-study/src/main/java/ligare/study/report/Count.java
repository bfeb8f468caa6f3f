package ligare.study.report;

/// A number with its noun.
public final class Count {
    private Count() {}

    /// `1 group`, `2 groups`.
    public static String of(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
