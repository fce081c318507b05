package io.quarkiverse.clerk.runtime.dev;

import java.util.List;

import io.quarkiverse.clerk.runtime.ClerkInstanceRuntime;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/**
 * The state of a Clerk instance; none of its keys.
 *
 * @param emulated whether the emulator plays its part
 * @param keys whether its keys are for a development ({@code test}) or a production ({@code live}) instance
 * @param issuers who issues its tokens; empty: not checked
 * @param frontendApi the host that its publishable key names; empty without one
 * @param signInUrl where its users sign in; empty if Clerk's own page is meant
 */
record InstanceInfo(String name, boolean emulated, String keys, List<String> issuers, String frontendApi, String signInUrl) {

    static InstanceInfo of(ClerkInstanceRuntime instance) {
        return new InstanceInfo(instance.name(), EmulatedInstances.isEmulated(instance),
                instance.settings().instanceType() == InstanceType.PRODUCTION ? "live" : "test",
                instance.issuers().stream().sorted().toList(),
                instance.settings().publishableKey().map(PublishableKey::frontendApi).orElse(""),
                instance.settings().signInUrl().orElse(""));
    }
}
