package io.quarkiverse.clerk.emulator.store;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who is let in, and how.
 *
 * @param organizationId which organization is active then
 * @param actor who it really is, where that is somebody else
 * @param sessionLifetime Clerk's usual one where there is none
 * @param redirectUrl where to go on
 */
public record Admission(User user, Optional<String> organizationId, Optional<ObjectNode> actor,
        Optional<Duration> sessionLifetime, Optional<String> redirectUrl) {

    public static Admission of(User user, Optional<String> organizationId) {
        return new Admission(user, organizationId, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
