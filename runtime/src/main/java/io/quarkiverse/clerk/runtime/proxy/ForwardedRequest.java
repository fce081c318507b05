package io.quarkiverse.clerk.runtime.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.MultiMap;

/**
 * What is asked of the Frontend API for a request of a browser (spec §10.2).
 *
 * @param uri the URL to ask
 * @param headers all headers of the request to it
 */
record ForwardedRequest(String uri, MultiMap headers) {

    private static final String PROXY_URL = "Clerk-Proxy-Url";
    private static final String SECRET_KEY = "Clerk-Secret-Key";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final List<String> CLIENT_ADDRESSES = List.of("CF-Connecting-IP", "X-Real-IP", FORWARDED_FOR);
    /** What is said by this proxy and nobody else. */
    private static final Set<String> OWN = Set.of("host", "accept-encoding", "clerk-proxy-url", "clerk-secret-key",
            "x-forwarded-for");
    private static final Set<String> FORWARDING = Set.of("cf-connecting-ip", "x-real-ip", "x-forwarded-host",
            "x-forwarded-proto", "x-forwarded-port", "x-forwarded-prefix", "forwarded");

    /**
     * @param target path and query as they were received
     * @param received the headers of the request
     * @param publicOrigin the origin of the application as the browser sees it
     * @param client the address of the client as this server knows it; empty if the headers of a proxy in front tell
     * @throws ProxyException if the request cannot be forwarded
     */
    static ForwardedRequest of(ProxySettings settings, String target, MultiMap received, String publicOrigin,
            Optional<String> client) throws ProxyException {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String rest = settings.path().rest(path).orElseThrow(ProxyException::otherPath);
        String uri = settings.upstream().base() + rest + (question < 0 ? "" : target.substring(question));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        HopByHopHeaders hopByHop = HopByHopHeaders.named(received.getAll("Connection"));
        for (Map.Entry<String, String> header : received) {
            if (!hopByHop.contains(header.getKey()) && isForwarded(header.getKey(), client.isEmpty())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        headers.set("Host", settings.upstream().authority());
        headers.set("Accept-Encoding", "identity");
        headers.set(PROXY_URL, publicOrigin + settings.path().value());
        headers.set(SECRET_KEY, settings.secretKey());
        String[] origin = publicOrigin.split("://", 2);
        setIfAbsent(headers, FORWARDED_PROTO, origin[0]);
        setIfAbsent(headers, FORWARDED_HOST, origin[1]);
        client.or(() -> clientAddress(received)).ifPresent(address -> headers.set(FORWARDED_FOR, address));
        return new ForwardedRequest(uri, headers);
    }

    /** Who says where a request came from is believed only behind a proxy that is trusted. */
    private static boolean isForwarded(String name, boolean trusted) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return !OWN.contains(lowerCase) && (trusted || !FORWARDING.contains(lowerCase));
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static Optional<String> clientAddress(MultiMap received) {
        return CLIENT_ADDRESSES.stream().map(received::get).filter(value -> value != null && !value.isBlank()).findFirst()
                .map(value -> value.split(",", 2)[0].strip());
    }

    /** Without the secret key. */
    @Override
    public String toString() {
        return "ForwardedRequest[" + headers.names() + "]";
    }
}
