package io.quarkiverse.clerk.deployment;

import java.util.function.BooleanSupplier;

/** {@code quarkus.clerk.enabled} */
public final class ClerkEnabled implements BooleanSupplier {

    private final ClerkBuildTimeConfig config;

    ClerkEnabled(ClerkBuildTimeConfig config) {
        this.config = config;
    }

    @Override
    public boolean getAsBoolean() {
        return config.enabled();
    }
}
