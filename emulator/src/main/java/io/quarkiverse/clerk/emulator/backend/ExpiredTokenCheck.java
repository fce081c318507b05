package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.RefreshTokens;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/**
 * Decides whether an expired session token may be exchanged for a new one, with the error codes that Clerk documents under
 * "Session Refresh" (<a href="https://clerk.com/docs/guides/development/errors/backend-api">Backend API errors</a>): it must
 * be asked for by the origin that the token is for, with the refresh token of its session, and only once.
 */
final class ExpiredTokenCheck {

    /** Clerk has a limit, too, but does not say which. */
    private static final Duration TOO_OLD = Duration.ofDays(1);

    private final Store store;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    ExpiredTokenCheck(Store store, Clock clock) {
        this.store = store;
        this.refreshTokens = store.browserTokens().refreshTokens();
        this.clock = clock;
    }

    /**
     * The session that may have a new token; the expired one is used then.
     *
     * @param verified the claims of the expired token, nothing when it is none of this instance
     * @throws ClerkError when it may not
     */
    Session session(String sessionId, Optional<JsonNode> verified, String origin, String refreshToken) {
        JsonNode claims = verified.orElseThrow(() -> refused("expired_session_token_invalid",
                "Invalid expired_token param", "The session token provided could not be successfully verified"));
        checkClaims(claims, sessionId, origin);
        Session session = store.sessions().find(sessionId)
                .orElseThrow(() -> refused("session_refresh_session_not_found", "Session not found",
                        "No session was found with id " + sessionId));
        if (refreshTokens.byToken(refreshToken).filter(found -> found.sessionId().equals(sessionId)).isEmpty()) {
            throw refused("refresh_token_not_found", "Refresh token not found",
                    "The provided refresh token was not found");
        }
        if (!session.isActiveAt(clock.instant())) {
            throw refused("session_refresh_inactive_session", "session inactive", "The provided session is not active");
        }
        if (!refreshTokens.consume(claims.path("jti").asText())) {
            throw refused("session_refresh_expired_session_token_consumed", "expired session token consumed",
                    "The provided expired session token was already consumed in a previous refresh request");
        }
        return session;
    }

    private void checkClaims(JsonNode claims, String sessionId, String origin) {
        if (!claims.hasNonNull("sid")) {
            throw refused("expired_session_token_missing_sid", "missing 'sid' claim",
                    "No 'sid' claim present in the provided expired session token");
        }
        if (!claims.path("sid").asText().equals(sessionId)) {
            throw refused("refresh_sid_mismatch", "Session ID does not match the 'sid' claim", "The 'sid' claim of the"
                    + " provided expired session token does not match the session ID provided in the request path");
        }
        if (!claims.hasNonNull("azp")) {
            throw refused("expired_session_token_missing_azp", "missing 'azp' claim",
                    "No 'azp' claim present in the provided expired session token");
        }
        if (!claims.path("azp").asText().equals(origin)) {
            throw refused("refresh_request_origin_azp_mismatch", "Request origin does not match azp claim",
                    "The request_origin parameter does not match the 'azp' claim of expired_token");
        }
        if (!clock.instant().minus(TOO_OLD).isBefore(Instant.ofEpochSecond(claims.path("exp").asLong()))) {
            throw refused("session_refresh_expired_session_token_too_old", "session token too old",
                    "The provided expired session token is too old");
        }
    }

    private static ClerkError refused(String code, String message, String longMessage) {
        return ClerkError.of(401, code, message, longMessage);
    }
}
