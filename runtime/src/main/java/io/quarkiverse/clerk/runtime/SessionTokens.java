package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.smallrye.mutiny.Uni;

/**
 * Mints further tokens of a session (spec §5.3).
 *
 * @param client the Backend API of the session's instance
 */
record SessionTokens(ReactiveClerkClient client) {

    Uni<String> mint(String sessionId, Optional<String> template, Optional<Duration> expiresIn) {
        CreateSessionTokenRequest request = expiresIn.map(CreateSessionTokenRequest.create()::expiresIn)
                .orElseGet(CreateSessionTokenRequest::create);
        Uni<SessionToken> token = template.isPresent()
                ? client.sessions().createTokenFromTemplate(sessionId, template.get(), request)
                : client.sessions().createToken(sessionId, request);
        return token.map(SessionToken::jwt);
    }
}
