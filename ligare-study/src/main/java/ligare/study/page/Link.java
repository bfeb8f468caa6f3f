package ligare.study.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ligare.study.picture.Markup;

/// Links to sources. Only addresses that begin with `https:` become links, so a text can carry no script; nothing is
/// fetched until somebody follows one.
final class Link {
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9][^\\s\"'<>]*[A-Za-z0-9/]");

    private Link() {}

    static Markup doi(String doi) {
        String path = URLEncoder.encode(doi, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
        return link("https://doi.org/" + path, "doi:" + doi);
    }

    /// A text in which addresses are links.
    static Markup text(String text) {
        Markup markup = new Markup();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            markup.text(text.substring(from, matcher.start())).add(link(matcher.group(), matcher.group()));
            from = matcher.end();
        }
        return markup.text(text.substring(from));
    }

    private static Markup link(String address, String words) {
        return new Markup().element("a", words, "href", address, "rel", "noreferrer noopener");
    }
}
