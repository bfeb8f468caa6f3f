package ligare.lang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// From a path or bytes to text: refuses what is no small UTF-8 text before a parser sees it, and never holds more than the
/// limit in memory.
final class FileText {
    static final int MOST_BYTES = 1_000_000;

    private FileText() {}

    static Optional<String> of(Path path, Problems problems) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                problems.addFile("a directory", "a file", "name a file in it");
                return Optional.empty();
            }
            if (!attributes.isRegularFile()) {
                problems.addFile("a device or a pipe", "a regular file", "save the text as a file and name that");
                return Optional.empty();
            }
            if (attributes.size() > MOST_BYTES) return tooLarge(attributes.size() + " bytes", problems);
            try (InputStream in = Files.newInputStream(path)) {
                return of(in, problems);
            }
        } catch (NoSuchFileException _) {
            problems.addFile("no such file", "the path of a file", "check the spelling and the folder");
        } catch (AccessDeniedException _) {
            problems.addFile("a file that may not be read", "a readable file", "change its permissions");
        } catch (IOException failure) {
            problems.addFile(
                    "a file that cannot be read (" + failure.getClass().getSimpleName() + ")",
                    "a readable file",
                    "check the disk or the path");
        }
        return Optional.empty();
    }

    static Optional<String> of(InputStream in, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        return of(bytes, problems);
    }

    static Optional<String> of(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) return tooLarge("more than " + MOST_BYTES + " bytes", problems);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(source, text, true);
        text.flip();
        if (result.isError()) {
            int[] place = place(text);
            problems.add(
                    place[0],
                    place[1],
                    "",
                    "a byte that is not UTF-8, at offset " + source.position(),
                    "a text in UTF-8",
                    "save the file with the encoding UTF-8");
            return Optional.empty();
        }
        String read = text.toString();
        return checkCharacters(read.startsWith("\uFEFF") ? read.substring(1) : read, problems);
    }

    private static Optional<String> checkCharacters(String text, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control =
                    (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                            || c == '\u007f'
                            || (c >= '\u0080' && c < '\u00a0' && c != '\u0085')
                            || c == '\uFEFF'
                            || c == '\uFFFE'
                            || c == '\uFFFF';
            if (control) {
                int[] place = place(text.subSequence(0, i));
                problems.add(
                        place[0],
                        place[1],
                        "",
                        "a control character (U+%04X)".formatted((int) c),
                        "a plain text",
                        "remove it; is this a text file?");
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    private static Optional<String> tooLarge(String size, Problems problems) {
        problems.addFile(size, "at most 1 MB", "split the file; tables of data do not belong here");
        return Optional.empty();
    }

    private static int[] place(CharSequence before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            column++;
            if (before.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new int[] {line, column};
    }
}
