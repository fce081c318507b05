package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** Makes tokens of JWT templates. Unlike a session token, such a one names no session. */
public final class TemplateTokens {

    /** Claims that Clerk sets in every such token; a template cannot. */
    public static final Set<String> RESERVED = Set.of("azp", "exp", "iat", "iss", "jti", "nbf", "sub");

    private final Store store;
    private final Tokens tokens;
    private final String issuer;
    private final Ids ids;
    private final Clock clock;

    public TemplateTokens(Store store, Tokens tokens, String issuer, Ids ids, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    public Future<String> create(Session session, JwtTemplate template, Duration lifetime) {
        return tokens.sign(TokenCategory.JWT_TEMPLATE, claims(session, template, lifetime));
    }

    private ObjectNode claims(Session session, JwtTemplate template, Duration lifetime) {
        Instant now = clock.instant();
        ObjectNode claims = new Shortcodes(ShortcodeValues.of(store, session)).resolve(template.claims());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("iss", issuer);
        claims.put("jti", ids.trace());
        claims.put("nbf", now.getEpochSecond() - template.allowedClockSkew());
        return claims.put("sub", session.userId());
    }
}
