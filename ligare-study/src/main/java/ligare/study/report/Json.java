package ligare.study.report;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259) from maps, lists, strings, numbers, booleans and null.
///
/// A number that is not finite becomes null. Text is safe inside a script element of a page too: `<`, `>` and `&` are
/// written as escapes.
public final class Json {
    private static final int INDENT = 2;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /// The document of a value, indented, with a line end at its end.
    ///
    /// @throws IllegalArgumentException if a value is of another kind
    public static String write(@Nullable Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    /// Numbers as a list.
    static List<Double> numbers(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean bool -> text.append(bool);
            case Integer whole -> text.append(whole);
            case Long whole -> text.append(whole);
            case Double number -> number(number);
            case Map<?, ?> map -> object(map, depth);
            case List<?> list -> array(list, depth);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            text.append("null");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            text.append((long) number);
        } else {
            text.append(number);
        }
    }

    private void object(Map<?, ?> map, int depth) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        text.append('{');
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        if (!map.isEmpty()) {
            line(depth);
        }
        text.append('}');
    }

    /// Lists of plain values stay on one line.
    private void array(List<?> list, int depth) {
        boolean nested = list.stream().anyMatch(v -> v instanceof Map || v instanceof List);
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : nested ? "," : ", ");
            if (nested) {
                line(depth + 1);
            }
            value(list.get(i), depth + 1);
        }
        if (nested) {
            line(depth);
        }
        text.append(']');
    }

    private void line(int depth) {
        text.append('\n').repeat(' ', depth * INDENT);
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (plain(string, i)) {
                        text.append(c);
                    } else {
                        text.append("\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean plain(String string, int i) {
        char c = string.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(string.charAt(i - 1));
        }
        return c >= ' ' && c != 0x7f && c != '<' && c != '>' && c != '&' && c != '\u2028' && c != '\u2029';
    }
}
