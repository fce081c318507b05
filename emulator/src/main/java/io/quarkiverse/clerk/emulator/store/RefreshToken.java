package io.quarkiverse.clerk.emulator.store;

/** The value of a browser's {@code __refresh_…} cookie: with it a backend gets new tokens of the session. */
public record RefreshToken(Secret token, String sessionId) {
}
