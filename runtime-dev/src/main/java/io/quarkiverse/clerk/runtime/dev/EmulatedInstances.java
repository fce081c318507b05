package io.quarkiverse.clerk.runtime.dev;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.runtime.ClerkInstanceRuntime;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/** The instances that may be written to without asking anybody: those that the emulator plays the part of. */
@Singleton
class EmulatedInstances {

    private static final String DEVELOPMENT_HOST = "emulator.clerk.accounts.dev";
    /** RFC 6761 §6.3: no such name is ever somebody else's. */
    private static final String THIS_MACHINE = ".localhost";

    private final ClerkInstances instances;

    EmulatedInstances(ClerkInstances instances) {
        this.instances = instances;
    }

    /** By the publishable key: the emulator's are of hosts that Clerk itself has none of. */
    static boolean isEmulated(ClerkInstanceRuntime instance) {
        return instance.settings().publishableKey().map(PublishableKey::frontendApi)
                .filter(host -> host.equals(DEVELOPMENT_HOST) || host.endsWith(THIS_MACHINE)).isPresent();
    }

    /**
     * The Backend API of an emulated instance.
     *
     * @param name empty for the default instance
     * @throws IllegalArgumentException if there is no such instance, or it is a real one
     */
    ClerkClient client(String name) {
        ClerkInstanceRuntime instance = configured(instances, name);
        if (!isEmulated(instance)) {
            throw new IllegalArgumentException(
                    "The Clerk instance " + instance.name() + " is a real one, and the Dev UI changes"
                            + " and impersonates users of the emulator only. Remove quarkus.clerk.secret-key and"
                            + " quarkus.clerk.publishable-key to have the emulator started.");
        }
        return instance.client();
    }

    /** @throws IllegalArgumentException if there is no such instance */
    static ClerkInstanceRuntime configured(ClerkInstances instances, String name) {
        String known = name == null || name.isBlank() ? ClerkInstances.DEFAULT : name;
        return instances.find(known).orElseThrow(() -> new IllegalArgumentException("There is no Clerk instance \"" + known
                + "\". Leave the name empty for the default one, or use one of those that the tool instances lists."));
    }
}
