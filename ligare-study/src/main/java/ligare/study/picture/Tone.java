package ligare.study.picture;

/// What a colour says. It is never said by colour alone: a sign or a word stands beside it.
public enum Tone {
    /// As published.
    AGREES("agrees", "●"),
    /// Not so.
    DISAGREES("disagrees", "✕"),
    /// Neither.
    UNDECIDED("undecided", "◐"),
    /// Nothing is judged.
    NEUTRAL("neutral", "–");

    private final String style;
    private final String sign;

    Tone(String style, String sign) {
        this.style = style;
        this.sign = sign;
    }

    /// Its class in the stylesheet.
    public String style() {
        return style;
    }

    /// The sign that says the same without colour.
    public String sign() {
        return sign;
    }
}
