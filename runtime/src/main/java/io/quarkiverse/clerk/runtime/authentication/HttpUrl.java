package io.quarkiverse.clerk.runtime.authentication;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute {@code http} or {@code https} URL, read and written as browsers do it (URL Standard §4), so that one that we
 * compare or redirect to is the one that the browser makes of it. Stricter than browsers: two slashes after the scheme, host
 * names of letters, digits, dots, hyphens and underscores, and no user information, which only deceives people.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case with its port, if that is not the scheme's own
 * @param path the path, at least {@code /}
 * @param query the query without question mark, empty if there is none
 * @param fragment the fragment without number sign, empty if there is none
 */
public record HttpUrl(String scheme, String host, String path, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
            Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("([^:\\[\\]]+|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int MAX_PORT = 65_535;

    /** The URL; empty if the text is none, or none of these schemes. */
    public static Optional<HttpUrl> parse(String text) {
        Matcher parts = PARTS.matcher(withoutControls(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return host(scheme, parts.group(2)).map(host -> new HttpUrl(scheme, host, UrlPath.normalize(parts.group(3)),
                escapedQuery(orEmpty(parts.group(4))), escapedFragment(orEmpty(parts.group(5)))));
    }

    /** Scheme, host and port, as browsers send it in {@code Origin}. */
    public String origin() {
        return scheme + "://" + host;
    }

    /** Whether it is reached through TLS. */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** The host without port. */
    public String hostname() {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    /** The parameters of the query. */
    public QueryString parameters() {
        return query.isEmpty() ? QueryString.EMPTY : QueryString.parse(query);
    }

    /** The same with these parameters, serialized anew. */
    public HttpUrl with(QueryString parameters) {
        return new HttpUrl(scheme, host, path, parameters.toString(), fragment);
    }

    /** The same with more at the end of its path. */
    HttpUrl below(String more) {
        return new HttpUrl(scheme, host, (path.equals("/") ? "" : path) + more, query, fragment);
    }

    /** A reference as this URL understands it: a URL, or a path that starts with a slash; empty if it is neither. */
    Optional<HttpUrl> resolve(String reference) {
        boolean path = reference.startsWith("/") && !reference.startsWith("//") && !reference.startsWith("/\\");
        return parse(path ? origin() + reference : reference);
    }

    @Override
    public String toString() {
        return origin() + path + (query.isEmpty() ? "" : '?' + query) + (fragment.isEmpty() ? "" : '#' + fragment);
    }

    private static Optional<String> host(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> name = parts.group(1).startsWith("[") ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT))
                : name(parts.group(1));
        String port = orEmpty(parts.group(2));
        if (port.isEmpty()) {
            return name;
        }
        int number = Integer.parseInt(port);
        boolean implied = number == (scheme.equals("https") ? 443 : 80);
        return name.filter(host -> number <= MAX_PORT).map(host -> implied ? host : host + ':' + number);
    }

    private static Optional<String> name(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> NAME.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Browsers drop blanks and controls around a URL, and tabs and line breaks inside. */
    private static String withoutControls(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return text.substring(from, to).replaceAll("[\\t\\r\\n]", "");
    }

    private static String escapedQuery(String query) {
        return PercentEncoding.encode(query, c -> " \"#<>'".indexOf(c) >= 0);
    }

    private static String escapedFragment(String fragment) {
        return PercentEncoding.encode(fragment, c -> " \"<>`".indexOf(c) >= 0);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
