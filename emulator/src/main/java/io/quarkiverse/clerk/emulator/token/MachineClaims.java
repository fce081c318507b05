package io.quarkiverse.clerk.emulator.token;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.M2mToken;
import io.quarkiverse.clerk.emulator.store.OAuthAccessToken;
import io.quarkiverse.clerk.emulator.store.Validity;

/** Says what is in M2M tokens and OAuth access tokens that are JWTs. */
final class MachineClaims {

    private final String issuer;

    MachineClaims(String issuer) {
        this.issuer = issuer;
    }

    ObjectNode of(M2mToken token) {
        ObjectNode claims = token.claims().map(ObjectNode::deepCopy).orElseGet(Json::object);
        claims.set("aud", Json.texts(token.scopes()));
        claims.put("scopes", String.join(" ", token.scopes()));
        return standard(claims, token.id(), token.subject(), token.createdAt().getEpochSecond(), token.validity());
    }

    /** The profile of RFC 9068. */
    ObjectNode of(OAuthAccessToken token) {
        ObjectNode claims = Json.object();
        if (!token.audience().isEmpty()) {
            claims.set("aud", Json.texts(token.audience()));
        }
        token.actor().ifPresent(actor -> claims.set("act", actor));
        claims.put("client_id", token.clientId());
        claims.put("scope", String.join(" ", token.scopes()));
        return standard(claims, token.id(), token.subject(), token.createdAt().getEpochSecond(), token.validity());
    }

    /** Last, so that no custom claim takes their place. */
    private ObjectNode standard(ObjectNode claims, String id, String subject, long issuedAt, Validity validity) {
        validity.expiresAt().ifPresent(end -> claims.put("exp", end.getEpochSecond()));
        claims.put("iat", issuedAt);
        claims.put("iss", issuer);
        claims.put("jti", id);
        claims.put("nbf", issuedAt);
        return claims.put("sub", subject);
    }
}
