package ligare.lang;

/// A user's mistake: a value with a place and a remedy, never an exception.
///
/// The three texts may quote the file: control and direction characters in them are shown as escapes, and each is cut after
/// 2000 characters.
///
/// @param where    the place
/// @param found    what stands there
/// @param expected what was expected, with unit, range or the nearest known name
/// @param fix      what to do
public record Problem(Where where, String found, String expected, String fix) {

    public Problem {
        found = Excerpt.sentence(found);
        expected = Excerpt.sentence(expected);
        fix = Excerpt.sentence(fix);
    }

    /// Four lines, as they are shown to the user.
    @Override
    public String toString() {
        return where + "\n  found     " + found + "\n  expected  " + expected + "\n  fix       " + fix;
    }
}
