package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** Clerk's Frontend API under the application's own origin. */
@ConfigGroup
public interface FrontendApiProxyConfig {

    /**
     * Whether the application forwards requests below the path to Clerk's Frontend API. The path becomes the proxy URL of the
     * instance, unless that is configured. In dev and test, it is on by itself where the emulator is started.
     */
    @WithDefault("false")
    boolean enabled();

    /**
     * The path of the proxy, below {@code quarkus.http.root-path}.
     */
    @WithDefault("/__clerk")
    String path();

    /**
     * Where requests are forwarded to. The default instance also reads it from {@code CLERK_FAPI_URL}.
     */
    @ConfigDocDefault("the Frontend API that the publishable key belongs to")
    Optional<String> url();

    /**
     * How long nothing may come from the Frontend API before the request fails with 502, or its answer is cut off.
     */
    @WithDefault("30S")
    Duration timeout();

    /**
     * How large the body of a request may be. A larger one is answered 413. Profile pictures are the largest.
     */
    @WithDefault("15M")
    MemorySize maxBodySize();
}
