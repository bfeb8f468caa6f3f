package ligare.lab;

import java.util.List;
import ligare.lang.Problem;
import ligare.lang.Where;

/// Something that was asked for is not done, because of something that whoever asked can mend.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The request itself makes no sense.
    static final int SENSELESS = 400;

    /// It comes from where nothing may come from.
    static final int FORBIDDEN = 403;

    /// There is no such thing.
    static final int UNKNOWN = 404;

    /// It is larger than a limit.
    static final int TOO_LARGE = 413;

    /// The study is not sound.
    static final int REJECTED = 422;

    /// Too much at once.
    static final int BUSY = 429;

    private final int status;
    private final transient List<Problem> problems;

    /// @param status of HTTP
    /// @param problems at least one
    Refused(int status, List<Problem> problems) {
        super(problems.getFirst().found());
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    static Refused of(int status, String place, String found, String expected, String fix) {
        return new Refused(status, List.of(new Problem(Where.file(place), found, expected, fix)));
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
