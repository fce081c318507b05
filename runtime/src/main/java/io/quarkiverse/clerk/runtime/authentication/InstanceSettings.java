package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/**
 * What the decision about a request depends on, of one Clerk instance.
 *
 * @param publishableKey the key of the instance; without it only the unsuffixed cookies are read
 * @param sessionIdParameter the query parameter that names a session in a multi-session application, if it is read
 */
public record InstanceSettings(Optional<PublishableKey> publishableKey, Optional<String> sessionIdParameter) {
}
