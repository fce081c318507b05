package io.quarkiverse.clerk.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/**
 * Signs session tokens with the claims that a test wants, whether there is such a user or not. What every token has and the
 * test does not care about is added.
 */
final class SessionTokenIssuer {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final long MAX_SECONDS = Duration.ofDays(3650).toSeconds();
    /** As in the tokens of the Backend API. */
    private static final long NOT_BEFORE_SECONDS = 10;

    private final Tokens tokens;
    private final String issuer;
    private final Ids ids;
    private final Clock clock;

    SessionTokenIssuer(Tokens tokens, String issuer, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    Future<JsonNode> issue(ApiRequest request) {
        Body body = request.body();
        ObjectNode wanted = body.object("claims");
        if (!wanted.path("sub").isTextual()) {
            throw ClerkError.missing("claims.sub");
        }
        long age = body.number("age_seconds", -MAX_SECONDS, MAX_SECONDS).orElse(0L);
        long lifetime = body.number("expires_in_seconds", 1, MAX_SECONDS).orElse(LIFETIME.toSeconds());
        ObjectNode claims = times(clock.instant().minusSeconds(age), lifetime);
        claims.put("iss", issuer).put("jti", ids.trace()).put("v", 2);
        claims.setAll(wanted);
        return tokens.ofClaims(claims).map(jwt -> Json.object().put("object", "token").put("jwt", jwt));
    }

    private static ObjectNode times(Instant issued, long lifetime) {
        return Json.object().put("iat", issued.getEpochSecond()).put("nbf", issued.getEpochSecond() - NOT_BEFORE_SECONDS)
                .put("exp", issued.getEpochSecond() + lifetime);
    }
}
