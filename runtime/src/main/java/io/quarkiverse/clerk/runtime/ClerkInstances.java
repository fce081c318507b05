package io.quarkiverse.clerk.runtime;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The configured Clerk instances of the running application. */
public final class ClerkInstances {

    /** The name of the instance that is configured without a name. */
    public static final String DEFAULT = "<default>";

    private final Map<String, ClerkInstanceRuntime> byName;

    ClerkInstances(Map<String, ClerkInstanceRuntime> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * @throws IllegalStateException if there is no such instance, which the start-up check rules out for the names that
     *         annotations and injection points use
     */
    public ClerkInstanceRuntime get(String name) {
        ClerkInstanceRuntime instance = byName.get(name);
        if (instance == null) {
            throw new IllegalStateException("The Clerk instance \"" + name + "\" is not configured. Set quarkus.clerk." + name
                    + ".secret-key.");
        }
        return instance;
    }

    /** The instance of this name, if it is configured. */
    public Optional<ClerkInstanceRuntime> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The instance that issues tokens of this issuer. */
    public Optional<ClerkInstanceRuntime> byIssuer(String issuer) {
        return byName.values().stream().filter(instance -> instance.issuers().contains(issuer)).findFirst();
    }

    /** Whether the issuers of all instances are known, so that any other is somebody else's. */
    boolean knowAllIssuers() {
        return byName.values().stream().noneMatch(instance -> instance.issuers().isEmpty());
    }

    /** All of them, in no particular order. */
    public Collection<ClerkInstanceRuntime> all() {
        return byName.values();
    }
}
