package ligare.study.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// A writer of well-formed HTML and SVG. Whatever is passed as text or as an attribute's value is escaped, so a text
/// from a file can never become an element; names of elements and attributes are ours and checked.
public final class Markup {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param element its name
    /// @param attributes name, value, name, value, …
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /// Closes the element opened last.
    public Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content: a void element of HTML, or any element of SVG.
    public Markup leaf(String element, String... attributes) {
        start(element, attributes);
        written.append("/>");
        return this;
    }

    /// An element that holds a text.
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /// A text.
    public Markup text(String text) {
        escape(text, written);
        return this;
    }

    /// What another writer has finished.
    public Markup add(Markup finished) {
        written.append(finished);
        return this;
    }

    /// Rules of a stylesheet of ours.
    ///
    /// @throws IllegalArgumentException if they could end the element they stand in
    public Markup style(String rules) {
        if (rules.indexOf('<') >= 0 || rules.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a stylesheet may hold neither < nor &");
        }
        open("style");
        written.append(rules);
        return close();
    }

    /// What was written.
    ///
    /// @throws IllegalStateException if an element is still open
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<%s> is still open".formatted(open.peek()));
        }
        return written.toString();
    }

    private void start(String element, String... attributes) {
        written.append('<').append(name(element));
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of <%s> come in pairs".formatted(element));
        }
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(name(attributes[i])).append("=\"");
            escape(attributes[i + 1], written);
            written.append('"');
        }
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of an element or attribute: " + name);
        }
        return name;
    }

    /// Escapes what has a meaning in markup. Line breaks become spaces; control characters, marks that turn the direction
    /// of writing, halves of surrogate pairs and non-characters are left out.
    private static void escape(String text, StringBuilder into) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> into.append("&amp;");
                        case '<' -> into.append("&lt;");
                        case '>' -> into.append("&gt;");
                        case '"' -> into.append("&quot;");
                        case '\'' -> into.append("&#39;");
                        case '\n', '\r', '\t' -> into.append(' ');
                        default -> {
                            if (visible(c)) into.appendCodePoint(c);
                        }
                    }
                });
    }

    private static boolean visible(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        boolean none = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !turns && !none && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
