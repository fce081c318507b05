package io.quarkiverse.clerk.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Checks the whole configuration at start-up and reports all mistakes in one message. */
public final class ClerkConfigValidation {

    private final ClerkConfig config;
    private final Map<String, String> usedInstances;
    private final Map<String, Map<TokenType, String>> acceptedTokens;

    /**
     * @param usedInstances the named instances that the application uses, with a place where it does
     * @param acceptedTokens the token types that are accepted of each instance, with an endpoint that does
     */
    public ClerkConfigValidation(ClerkConfig config, Map<String, String> usedInstances,
            Map<String, Map<TokenType, String>> acceptedTokens) {
        this.config = config;
        this.usedInstances = new TreeMap<>(usedInstances);
        this.acceptedTokens = acceptedTokens;
    }

    /** @throws ConfigurationException with all mistakes */
    public void check() {
        List<String> mistakes = new ArrayList<>();
        new TreeMap<>(config.instances()).forEach((name, instance) -> {
            List<String> ofInstance = new InstanceValidation(name, instance).mistakes();
            mistakes.addAll(ofInstance);
            if (ofInstance.isEmpty()) {
                mistakes.addAll(new MachineTokenValidation(instance, new InstanceProperties(name))
                        .mistakes(acceptedTokens.getOrDefault(name, Map.of())));
            }
        });
        usedInstances.forEach((name, place) -> {
            if (!name.equals(ClerkInstances.DEFAULT) && !config.instances().containsKey(name)) {
                mistakes.add("The Clerk instance \"" + name + "\" is used by " + place + " but not configured: set "
                        + new InstanceProperties(name).name("secret-key"));
            }
        });
        if (!mistakes.isEmpty()) {
            StringBuilder message = new StringBuilder("Clerk is not configured correctly:");
            mistakes.forEach(mistake -> message.append("\n  - ").append(mistake).append('.'));
            message.append("\nIn dev and test, with no key set at all, an emulator of Clerk is used instead.");
            throw new ConfigurationException(message.toString());
        }
    }
}
