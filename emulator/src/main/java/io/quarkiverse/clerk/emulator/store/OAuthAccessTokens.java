package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All OAuth access tokens. */
public final class OAuthAccessTokens {

    private final Table<OAuthAccessToken> table = new Table<>();
    private final Ids ids;
    private final Clock clock;

    OAuthAccessTokens(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** What a token is to allow, and to whom. */
    public record Grant(String clientId, String userId, List<String> scopes, List<String> audience,
            Optional<ObjectNode> actor) {
    }

    /** A token that is kept only when it is saved. */
    public OAuthAccessToken make(Grant grant, Duration lifetime) {
        Instant now = clock.instant();
        return new OAuthAccessToken("oat_" + ids.trace(), new Secret(ids.next("oat")), grant.clientId(), grant.userId(),
                grant.scopes(), grant.audience(), grant.actor(), Validity.until(Optional.of(now.plus(lifetime))), now, now);
    }

    public OAuthAccessToken save(OAuthAccessToken token) {
        return table.put(token.id(), token);
    }

    public Optional<OAuthAccessToken> byToken(String text) {
        return table.first(token -> token.token().matches(text));
    }

    public OAuthAccessToken revoke(OAuthAccessToken token) {
        return save(token.revoked(clock.instant()));
    }

    void removeIf(Predicate<OAuthAccessToken> condition) {
        table.removeIf(condition);
    }
}
