package ligare.study.planning;

/// Why no power can be computed for a study.
public enum Hindrance {
    /// There is no effect whose power that would be.
    NOTHING_COMPARED("a study that compares nothing", "a preference, or two groups to be compared"),
    /// Nobody knows how much real animals scatter.
    NO_ANIMALS(
            "a study of which no real animals are known",
            "times with one other animal in a test that the atlas has real animals for");

    private final String found;
    private final String expected;

    Hindrance(String found, String expected) {
        this.found = found;
        this.expected = expected;
    }

    /// What the study is.
    public String found() {
        return found;
    }

    /// What it should be.
    public String expected() {
        return expected;
    }
}
