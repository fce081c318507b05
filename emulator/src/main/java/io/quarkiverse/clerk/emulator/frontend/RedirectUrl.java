package io.quarkiverse.clerk.emulator.frontend;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a browser is sent to: an absolute {@code http} or {@code https} URL that {@link Redirects} allows. */
public record RedirectUrl(URI uri) {

    /** Literal addresses, compared as text: no name is looked up. */
    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    public String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    public boolean isHttps() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The origin as browsers write it, which is what {@code azp} holds. */
    public String origin() {
        int usual = isHttps() ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port;
    }

    /** Whether there is a query parameter of this name. */
    public boolean has(String name) {
        return parameters().anyMatch(part -> isNamed(part, name));
    }

    /** With a query parameter of this value, in place of any of the same name. The rest stays as it is written. */
    public RedirectUrl with(String name, String value) {
        Stream<String> others = parameters().filter(part -> !isNamed(part, name));
        String query = Stream.concat(others, Stream.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        String text = uri.toString();
        int fragment = text.indexOf('#');
        String before = fragment < 0 ? text : text.substring(0, fragment);
        int question = before.indexOf('?');
        return new RedirectUrl(URI.create((question < 0 ? before : before.substring(0, question)) + "?" + query
                + (fragment < 0 ? "" : text.substring(fragment))));
    }

    private Stream<String> parameters() {
        return Optional.ofNullable(uri.getRawQuery()).stream().flatMap(query -> Arrays.stream(query.split("&")))
                .filter(part -> !part.isEmpty());
    }

    private static boolean isNamed(String parameter, String name) {
        return parameter.equals(name) || parameter.startsWith(name + "=");
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
