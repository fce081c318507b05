package io.quarkiverse.clerk;

import java.util.Map;
import java.util.Optional;

/**
 * Who acts as the user (claim {@code act}), present while a user is impersonated.
 *
 * @param subject the user id of the one who acts
 * @param sessionId the session of the one who acts, if the claim names it
 * @param claims the whole claim, immutable
 * @see <a href="https://clerk.com/docs/guides/users/impersonation">Clerk: Impersonation</a>
 */
public record Actor(String subject, Optional<String> sessionId, Map<String, Object> claims) {

    public Actor {
        claims = Map.copyOf(claims);
    }
}
