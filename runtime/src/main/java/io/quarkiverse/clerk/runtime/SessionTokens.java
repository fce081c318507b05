package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.smallrye.mutiny.Uni;

/**
 * Mints further tokens of a session by JWT templates (spec §5.3).
 *
 * @param client the Backend API of the session's instance
 */
record SessionTokens(ReactiveClerkClient client) {

    Uni<String> mint(String sessionId, String template, Optional<Duration> expiresIn) {
        CreateSessionTokenRequest request = expiresIn.map(CreateSessionTokenRequest.create()::expiresIn)
                .orElseGet(CreateSessionTokenRequest::create);
        return client.sessions().createTokenFromTemplate(sessionId, template, request).map(SessionToken::jwt);
    }
}
