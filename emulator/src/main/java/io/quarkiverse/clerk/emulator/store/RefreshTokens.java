package io.quarkiverse.clerk.emulator.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Refresh tokens. One stays the same as long as its session: instead of it, it is the expired session token that counts only
 * once.
 */
public final class RefreshTokens {

    private final Table<RefreshToken> bySession = new Table<>();
    private final Set<String> consumed = new HashSet<>();
    private final Ids ids;

    RefreshTokens(Ids ids) {
        this.ids = ids;
    }

    /** The token of a session, made at the first time. */
    public RefreshToken of(Session session) {
        return bySession.find(session.id()).orElseGet(() -> bySession.put(session.id(),
                new RefreshToken(new Secret(ids.next("rt")), session.id())));
    }

    public Optional<RefreshToken> byToken(String token) {
        return bySession.first(found -> found.token().matches(token));
    }

    /** Notes that an expired session token was exchanged for a new one. False when it had been before. */
    public boolean consume(String tokenId) {
        return consumed.add(tokenId);
    }
}
