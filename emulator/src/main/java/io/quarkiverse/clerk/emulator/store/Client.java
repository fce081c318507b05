package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser.
 *
 * @param token the value of its {@code __client} cookie, which proves to be this browser
 */
public record Client(String id, Secret token, Optional<String> lastActiveSessionId, Instant createdAt,
        Instant updatedAt) {

    Client withLastActiveSession(Optional<String> sessionId, Instant now) {
        return new Client(id, token, sessionId, createdAt, now);
    }
}
