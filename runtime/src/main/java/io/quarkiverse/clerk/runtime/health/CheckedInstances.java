package io.quarkiverse.clerk.runtime.health;

import java.util.List;

/**
 * The instances whose keys the application cannot do without: those that its endpoints name. Of others, which only a
 * {@code ClerkOptionsResolver} may choose one day, Clerk is not asked for keys before somebody needs them.
 *
 * @param names their names in the configuration
 */
public record CheckedInstances(List<String> names) {
}
