package io.quarkiverse.clerk.runtime.proxy;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;
import io.vertx.core.MultiMap;

/** Lets the conformance rows into the package. */
public final class ProxyInternals {

    private final ProxySettings settings;
    private final String origin;
    private final String target;

    private ProxyInternals(ProxySettings settings, String origin, String target) {
        this.settings = settings;
        this.origin = origin;
        this.target = target;
    }

    /** What becomes of a request: the one to the Frontend API, or the status and code that it is refused with. */
    public record Forwarding(String uri, MultiMap headers, int status, String json) {
    }

    /** Whether a path is the proxy's. */
    public static boolean matches(String proxyPath, String path) {
        return ProxyPath.of(proxyPath).rest(path).isPresent();
    }

    /**
     * A request behind a proxy that is trusted.
     *
     * @throws IllegalArgumentException if the address of the Frontend API is none
     */
    public static ProxyInternals request(Optional<String> path, Optional<String> upstream, Optional<String> publishableKey,
            String secretKey, String url, MultiMap headers) {
        FrontendApiOrigin origin = upstream.map(FrontendApiOrigin::of)
                .orElseGet(() -> FrontendApiOrigin.of(publishableKey.flatMap(PublishableKey::parse).orElseThrow()));
        ProxySettings settings = new ProxySettings(ProxyPath.of(path.orElse(ProxyPath.DEFAULT)), origin, secretKey,
                Duration.ofSeconds(30), 1_000_000);
        HttpUrl seen = PublicUrl.forwarded(HttpUrl.parse(url).orElseThrow(),
                Optional.ofNullable(headers.get("x-forwarded-host")), Optional.ofNullable(headers.get("x-forwarded-proto")));
        return new ProxyInternals(settings, seen.origin(), url.substring(url.indexOf('/', "https://".length())));
    }

    public Forwarding forward(MultiMap headers) {
        try {
            ForwardedRequest request = ForwardedRequest.of(settings, target, headers, origin, Optional.empty());
            return new Forwarding(request.uri(), request.headers(), 0, "");
        } catch (ProxyException e) {
            return new Forwarding(null, null, e.status(), e.json());
        }
    }

    public MultiMap answer(Forwarding forwarding, MultiMap answered) {
        return ForwardedResponse.headers(settings, forwarding.uri(), answered, origin);
    }
}
