package io.quarkiverse.clerk.runtime.dev;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.runtime.ClerkInstanceRuntime;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/**
 * The state of a Clerk instance; none of its keys.
 *
 * @param emulated whether the emulator plays its part
 * @param keys whether its keys are for a development ({@code test}) or a production ({@code live}) instance; {@code none}
 *        without any but a key to verify tokens with
 * @param issuers who issues its tokens; empty: not checked
 * @param frontendApi the host that its publishable key names; empty without one
 * @param signInUrl where its users sign in; empty if Clerk's own page is meant
 */
record InstanceInfo(String name, boolean emulated, String keys, List<String> issuers, String frontendApi, String signInUrl) {

    /** @param secretKey looked at for its type only */
    static InstanceInfo of(ClerkInstanceRuntime instance, Optional<String> secretKey) {
        return new InstanceInfo(instance.name(), EmulatedInstances.isEmulated(instance),
                secretKey.map(InstanceType::ofSecretKey)
                        .or(() -> instance.settings().publishableKey().map(PublishableKey::instanceType))
                        .map(type -> type == InstanceType.PRODUCTION ? "live" : "test").orElse("none"),
                instance.issuers().stream().sorted().toList(),
                instance.settings().publishableKey().map(PublishableKey::frontendApi).orElse(""),
                instance.settings().signInUrl().orElse(""));
    }
}
