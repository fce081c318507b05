package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;

/** Says what is in tokens of JWT templates. Unlike a session token, such a one names no session. */
final class TemplateClaims {

    private final Store store;
    private final String issuer;
    private final Ids ids;
    private final Clock clock;

    TemplateClaims(Store store, String issuer, Ids ids, Clock clock) {
        this.store = store;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    ObjectNode of(Session session, JwtTemplate template, Duration lifetime) {
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
