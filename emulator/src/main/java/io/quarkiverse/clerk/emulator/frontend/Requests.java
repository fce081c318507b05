package io.quarkiverse.clerk.emulator.frontend;

import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/** Under which name a request reached the emulator, which is what its cookies belong to. */
final class Requests {

    private Requests() {
    }

    static String host(RoutingContext context) {
        return authority(context).host().toLowerCase(Locale.ROOT);
    }

    static HostAndPort authority(RoutingContext context) {
        return Optional.ofNullable(context.request().authority()).filter(found -> found.host() != null)
                .orElseThrow(() -> ClerkError.of(400, "request_invalid", "Request invalid",
                        "The request needs the header Host."));
    }

    /** The same path and query at another host, as far as the emulator knows its own address. */
    static String at(String host, RoutingContext context, String pathAndQuery) {
        int port = authority(context).port();
        return "http://" + host + (port > 0 ? ":" + port : "") + pathAndQuery;
    }
}
