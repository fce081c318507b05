package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.M2mToken;
import io.quarkiverse.clerk.emulator.store.OAuthAccessToken;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The tokens of the instance and the key that they are signed with. */
public final class Tokens {

    /** Claims that Clerk sets in every token of a JWT template; the template cannot. */
    public static final Set<String> RESERVED_CLAIMS = Set.of("azp", "exp", "iat", "iss", "jti", "nbf", "sub");

    private final TokenSigner signer;
    private final SessionClaims sessionClaims;
    private final TemplateClaims templateClaims;
    private final MachineClaims machineClaims;
    private final Duration sessionTokenLifetime;

    /** @param sessionTokenLifetime how long session tokens live, unless a caller wants it otherwise */
    public Tokens(Vertx vertx, Store store, String issuer, Duration sessionTokenLifetime, Ids ids, Clock clock) {
        this.sessionTokenLifetime = sessionTokenLifetime;
        this.machineClaims = new MachineClaims(issuer);
        this.signer = new TokenSigner(vertx, clock, ids);
        this.sessionClaims = new SessionClaims(store, issuer, ids, clock);
        this.templateClaims = new TemplateClaims(store, issuer, ids, clock);
    }

    /** Makes the key in the background; what needs it waits for it. */
    public Future<Void> makeKey() {
        return signer.makeKey();
    }

    /** Puts a new key in the place of the present one, whose tokens count no more; its id. */
    public Future<String> rotateKey() {
        return signer.rotateKey();
    }

    /** What {@code GET /v1/jwks} answers. */
    public Future<JsonNode> jwks() {
        return signer.jwks();
    }

    /** @param authorizedParty the origin of the page that asked; nothing when a backend did, as with Clerk */
    public Future<String> ofSession(Session session, Optional<String> authorizedParty, Duration lifetime) {
        return signer.sign(TokenCategory.SESSION, sessionClaims.of(session, authorizedParty, lifetime));
    }

    /** @param authorizedParty the origin of the page that asked; nothing when a backend did, as with Clerk */
    public Future<String> ofSession(Session session, Optional<String> authorizedParty) {
        return ofSession(session, authorizedParty, sessionTokenLifetime);
    }

    /** A session token that says what somebody else wants it to say. */
    public Future<String> ofClaims(ObjectNode claims) {
        return signer.sign(TokenCategory.SESSION, claims);
    }

    public Future<String> ofTemplate(Session session, JwtTemplate template, Duration lifetime) {
        return signer.sign(TokenCategory.JWT_TEMPLATE, templateClaims.of(session, template, lifetime));
    }

    /** The claims of a session token of this instance, nothing when it is none or its time is over. */
    public Future<Optional<JsonNode>> verifySessionToken(String token) {
        return signer.verifySessionToken(token);
    }

    /** The same for a token whose time may be over. */
    public Future<Optional<JsonNode>> verifyExpiredSessionToken(String token) {
        return signer.verifyExpiredSessionToken(token);
    }

    /** The signed form of what a handshake has to tell an application: values of {@code Set-Cookie} headers. */
    public Future<String> ofHandshake(List<String> directives) {
        ObjectNode claims = Json.object();
        claims.set("handshake", Json.texts(directives));
        return signer.sign(TokenCategory.SESSION, claims);
    }

    public Future<String> ofMachine(M2mToken token) {
        return signer.sign(TokenCategory.M2M, machineClaims.of(token));
    }

    public Future<String> ofOAuth(OAuthAccessToken token) {
        return signer.sign(TokenCategory.OAUTH_ACCESS_TOKEN, machineClaims.of(token));
    }
}
