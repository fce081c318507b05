package io.quarkiverse.clerk.runtime.config;

import io.quarkiverse.clerk.runtime.ClerkInstances;

/** The names of one instance's properties, for messages. */
record InstanceProperties(String instance) {

    String name(String property) {
        return isDefault() ? ClerkVariables.describe("quarkus.clerk." + property)
                : "quarkus.clerk." + instance + "." + property;
    }

    String title() {
        return isDefault() ? "The Clerk instance" : "The Clerk instance \"" + instance + "\"";
    }

    private boolean isDefault() {
        return instance.equals(ClerkInstances.DEFAULT);
    }
}
