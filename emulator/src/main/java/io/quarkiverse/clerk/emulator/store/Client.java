package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser.
 *
 * @param token the value of its {@code __client} cookie, which proves to be this browser
 * @param devBrowserToken the value of its {@code __clerk_db_jwt} cookie, which stands for it in development instances
 */
public record Client(String id, String token, String devBrowserToken, Optional<String> lastActiveSessionId,
        Instant createdAt, Instant updatedAt) {

    Client withLastActiveSession(Optional<String> sessionId, Instant now) {
        return new Client(id, token, devBrowserToken, sessionId, createdAt, now);
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
