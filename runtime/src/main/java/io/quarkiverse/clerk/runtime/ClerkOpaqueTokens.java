package io.quarkiverse.clerk.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.api.model.ApiKey;
import io.quarkiverse.clerk.api.model.IdpOAuthAccessToken;
import io.quarkiverse.clerk.api.model.M2mToken;
import io.quarkiverse.clerk.runtime.machine.InactiveTokenException;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokens;
import io.quarkiverse.clerk.runtime.token.ActorClaim;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/**
 * Asks the Backend API about opaque tokens, through its client. Whether a token counts is for Clerk to say, which answers
 * with an error for one that does not; should an answer name one that does not count all the same, it is refused.
 *
 * @param client the Backend API of the instance, without retries: whoever sends made-up tokens must not keep the few places
 *        for requests waiting, and callers try again themselves
 */
record ClerkOpaqueTokens(ReactiveClerkClient client) implements OpaqueTokens {

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return switch (type) {
            case API_KEY -> client.apiKeys().verify(token).map(answer -> apiKey(token, answer));
            case M2M_TOKEN -> client.m2mTokens().verify(token).map(answer -> m2mToken(token, answer));
            case OAUTH_TOKEN -> client.oauthAccessTokens().verify(token).map(answer -> oauthToken(token, answer));
            case SESSION_TOKEN -> throw new IllegalArgumentException("A session token is not opaque");
        };
    }

    static MachineToken apiKey(String token, ApiKey answer) {
        requireActive(answer.id(), answer.subject(), answer.revoked(), answer.expired());
        return new MachineToken(TokenType.API_KEY, token, answer.id(), answer.subject(), Optional.ofNullable(answer.name()),
                Optional.empty(), scopes(answer.scopes()), Optional.ofNullable(answer.claims()), List.of(),
                Optional.ofNullable(answer.expiration()), Optional.empty());
    }

    static MachineToken m2mToken(String token, M2mToken answer) {
        requireActive(answer.id(), answer.subject(), answer.revoked(), answer.expired());
        return new MachineToken(TokenType.M2M_TOKEN, token, answer.id(), answer.subject(), Optional.empty(),
                Optional.empty(), scopes(answer.scopes()), Optional.ofNullable(answer.claims()), List.of(),
                Optional.ofNullable(answer.expiration()), Optional.empty());
    }

    static MachineToken oauthToken(String token, IdpOAuthAccessToken answer) {
        if (Boolean.FALSE.equals(answer.active())) {
            throw new InactiveTokenException();
        }
        requireActive(answer.id(), answer.subject(), answer.revoked(), answer.expired());
        return new MachineToken(TokenType.OAUTH_TOKEN, token, answer.id(), answer.subject(), Optional.empty(),
                Optional.ofNullable(answer.clientId()), scopes(answer.scopes()), Optional.empty(),
                answer.aud() == null ? List.of() : answer.aud(), Optional.ofNullable(answer.expiration()),
                ActorClaim.readDelegation(answer.act()));
    }

    /** An answer that says of nobody whose token it is says of nobody that the token counts. */
    private static void requireActive(String id, String subject, Boolean revoked, Boolean expired) {
        if (id == null || subject == null || Boolean.TRUE.equals(revoked) || Boolean.TRUE.equals(expired)) {
            throw new InactiveTokenException();
        }
    }

    private static Set<String> scopes(List<String> scopes) {
        return scopes == null ? Set.of() : new LinkedHashSet<>(scopes);
    }
}
