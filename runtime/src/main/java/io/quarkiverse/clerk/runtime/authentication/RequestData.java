package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the authentication of a request looks at.
 *
 * @param method the HTTP method, in upper case
 * @param target what was asked for, path and query as they were received; looked at only when it is needed
 * @param url the URL as the browser sees it ({@link PublicUrl}); asked for only when a browser is sent somewhere, may throw
 *        {@link InvalidRequestException}
 * @param headers the first value of a header by its name in lower case, null if it is absent; several {@code cookie} fields
 *        are one, joined by {@code "; "}
 */
public record RequestData(String method, Supplier<String> target, Supplier<HttpUrl> url, Function<String, String> headers) {

    /**
     * A request whose public URL is the one that was asked for.
     *
     * @param url an absolute URL
     */
    public static RequestData of(String method, String url, Function<String, String> headers) {
        return new RequestData(method, () -> url, () -> HttpUrl.parse(url).orElseThrow(PublicUrl::unreadable), headers);
    }

    /** The first value of a header; empty if it is absent or empty. */
    public Optional<String> header(String name) {
        String value = headers.apply(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The first value of a query parameter, decoded; empty if it is absent or empty. */
    public Optional<String> queryParameter(String name) {
        String text = target.get();
        return text.indexOf('?') < 0 ? Optional.empty()
                : QueryString.ofTarget(text).first(name).filter(value -> !value.isEmpty());
    }
}
