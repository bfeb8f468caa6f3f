package ligare.lang;

/// A place in a file.
///
/// @param file   as the user named it
/// @param line   from 1; 0 when the whole file is meant
/// @param column from 1; 0 when the whole file is meant
/// @param path   the keys that lead there, `circuit.populations[2].size`; empty at the top
public record Where(String file, int line, int column, String path) {

    public Where {
        file = Excerpt.sentence(file);
        path = Excerpt.sentence(path);
    }

    /// A whole file.
    public static Where file(String file) {
        return new Where(file, 0, 0, "");
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return path.isEmpty() ? place : place + " (" + path + ")";
    }
}
