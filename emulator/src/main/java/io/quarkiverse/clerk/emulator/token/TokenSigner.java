package io.quarkiverse.clerk.emulator.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Signs and checks tokens. The key is made in the background; whoever needs it before it is there gets a
 * future that waits for it. Signing is done beside the event loop too: the first time it loads half of a cryptography
 * library.
 */
final class TokenSigner {

    private final Vertx vertx;
    private final Clock clock;
    private final Ids ids;
    private final Promise<SigningKey> made = Promise.promise();
    private volatile Future<SigningKey> key = made.future();

    TokenSigner(Vertx vertx, Clock clock, Ids ids) {
        this.vertx = vertx;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes the key in the background. Not part of the construction, because it competes with the start for the processor. */
    Future<Void> makeKey() {
        generate().onComplete(made);
        return made.future().mapEmpty();
    }

    /** Puts a new key in the place of the present one, whose tokens count no more. */
    Future<String> rotateKey() {
        return generate().onSuccess(next -> key = Future.succeededFuture(next)).map(SigningKey::id);
    }

    private Future<SigningKey> generate() {
        return vertx.executeBlocking(() -> SigningKey.generate(ids.next("ins")), false);
    }

    /** What {@code GET /v1/jwks} answers. */
    Future<JsonNode> jwks() {
        return key.map(found -> Json.object().set("keys", Json.array(List.of(found.json()))));
    }

    Future<String> sign(TokenCategory category, ObjectNode claims) {
        String payload = Json.write(claims);
        return key.compose(found -> vertx.executeBlocking(() -> sign(found, category, payload), false));
    }

    private static String sign(SigningKey key, TokenCategory category, String payload) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        category.text().ifPresent(text -> signature.setHeader("cat", text));
        signature.setKeyIdHeaderValue(key.id());
        signature.setHeader("typ", category.type());
        signature.setPayload(payload);
        signature.setKey(key.privateKey());
        return signature.getCompactSerialization();
    }

    /** The claims of a session token of this instance, nothing when it is none or its time is over. */
    Future<Optional<JsonNode>> verifySessionToken(String token) {
        return verifyExpiredSessionToken(token).map(claims -> claims.filter(this::isCurrent));
    }

    /** The claims of a session token of this instance, nothing when it is none; its time may be over. */
    Future<Optional<JsonNode>> verifyExpiredSessionToken(String token) {
        return key.compose(found -> vertx.executeBlocking(() -> verify(found, token), false));
    }

    private static Optional<JsonNode> verify(SigningKey key, String token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, SigningKey.ALGORITHM));
            signature.setCompactSerialization(token);
            signature.setKey(key.publicKey());
            boolean ours = signature.verifySignature()
                    && TokenCategory.SESSION.text().filter(signature.getHeader("cat")::equals).isPresent();
            return ours ? Json.parse(signature.getPayload()) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(JsonNode claims) {
        return clock.instant().getEpochSecond() < claims.path("exp").asLong();
    }
}
