package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The tokens of the instance and the key that they are signed with. */
public final class Tokens {

    /** How long session tokens live, unless a caller wants it otherwise: Clerk's default. */
    public static final Duration SESSION_TOKEN_LIFETIME = Duration.ofSeconds(60);

    /** Claims that Clerk sets in every token of a JWT template; the template cannot. */
    public static final Set<String> RESERVED_CLAIMS = Set.of("azp", "exp", "iat", "iss", "jti", "nbf", "sub");

    private final TokenSigner signer;
    private final SessionClaims sessionClaims;
    private final TemplateClaims templateClaims;

    public Tokens(Vertx vertx, Store store, String issuer, Ids ids, Clock clock) {
        this.signer = new TokenSigner(vertx, clock, ids);
        this.sessionClaims = new SessionClaims(store, issuer, ids, clock);
        this.templateClaims = new TemplateClaims(store, issuer, ids, clock);
    }

    /** Makes the key in the background; what needs it waits for it. */
    public Future<Void> makeKey() {
        return signer.makeKey();
    }

    /** What {@code GET /v1/jwks} answers. */
    public Future<JsonNode> jwks() {
        return signer.jwks();
    }

    /** @param authorizedParty the origin of the page that asked; nothing when a backend did, as with Clerk */
    public Future<String> ofSession(Session session, Optional<String> authorizedParty, Duration lifetime) {
        return signer.sign(TokenCategory.SESSION, sessionClaims.of(session, authorizedParty, lifetime));
    }

    public Future<String> ofTemplate(Session session, JwtTemplate template, Duration lifetime) {
        return signer.sign(TokenCategory.JWT_TEMPLATE, templateClaims.of(session, template, lifetime));
    }

    /** The claims of a session token of this instance, nothing when it is none or its time is over. */
    public Future<Optional<JsonNode>> verifySessionToken(String token) {
        return signer.verifySessionToken(token);
    }
}
