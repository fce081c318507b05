package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;

/** Which of Clerk's own environments an instance lives in, by the host of its Frontend API (spec §1.1). */
public enum ClerkEnvironment {

    PRODUCTION("https://api.clerk.com", "https://frontend-api.clerk.dev", List.of()),
    STAGING("https://api.clerkstage.dev", "https://frontend-api.clerkstage.dev", List.of(".accountsstage.dev")),
    LOCAL("https://api.lclclerk.com", "https://frontend-api.lclclerk.com",
            List.of(".lcl.dev", ".lclstage.dev", ".lclclerk.com"));

    private static final String LEGACY_DEVELOPMENT = "clerk.";

    private final String backendApiOrigin;
    private final String frontendApiOrigin;
    private final List<String> suffixes;

    ClerkEnvironment(String backendApiOrigin, String frontendApiOrigin, List<String> suffixes) {
        this.backendApiOrigin = backendApiOrigin;
        this.frontendApiOrigin = frontendApiOrigin;
        this.suffixes = suffixes;
    }

    /** @param frontendApi the host of the instance's Frontend API */
    public static ClerkEnvironment of(String frontendApi) {
        if (frontendApi.startsWith(LEGACY_DEVELOPMENT) && LOCAL.has(frontendApi)) {
            // Development instances of old live in production.
            return PRODUCTION;
        }
        return LOCAL.has(frontendApi) ? LOCAL : STAGING.has(frontendApi) ? STAGING : PRODUCTION;
    }

    private boolean has(String host) {
        return suffixes.stream().anyMatch(host::endsWith);
    }

    /** The origin of the Backend API. */
    public String backendApiOrigin() {
        return backendApiOrigin;
    }

    /** The origin that a proxy of the Frontend API forwards to. */
    public String frontendApiOrigin() {
        return frontendApiOrigin;
    }
}
