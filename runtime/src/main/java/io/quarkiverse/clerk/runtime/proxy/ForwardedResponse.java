package io.quarkiverse.clerk.runtime.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

import io.vertx.core.MultiMap;

/** The headers that a browser gets of what the Frontend API answered (spec §10.2). */
final class ForwardedResponse {

    private static final String LOCATION = "Location";

    private ForwardedResponse() {
    }

    /**
     * @param asked the URL that was asked, which a relative location counts from
     * @param publicOrigin the origin of the application as the browser sees it
     */
    static MultiMap headers(ProxySettings settings, String asked, MultiMap answered, String publicOrigin) {
        HopByHopHeaders hopByHop = HopByHopHeaders.named(answered.getAll("Connection"));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (Map.Entry<String, String> header : answered) {
            String name = header.getKey();
            if (name.equalsIgnoreCase(LOCATION)) {
                headers.add(LOCATION, location(settings, asked, header.getValue(), publicOrigin));
            } else if (!hopByHop.contains(name) && !name.equalsIgnoreCase("Content-Encoding")
                    && !name.equalsIgnoreCase("Content-Length")) {
                headers.add(name, header.getValue());
            }
        }
        return headers;
    }

    private static String location(ProxySettings settings, String asked, String value, String publicOrigin) {
        try {
            URI target = new URI(asked).resolve(new URI(value));
            if (!settings.upstream().isOriginOf(target)) {
                return value;
            }
            return publicOrigin + settings.path().value() + (target.getRawPath().isEmpty() ? "/" : target.getRawPath())
                    + (target.getRawQuery() == null ? "" : '?' + target.getRawQuery())
                    + (target.getRawFragment() == null ? "" : '#' + target.getRawFragment());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return value;
        }
    }
}
