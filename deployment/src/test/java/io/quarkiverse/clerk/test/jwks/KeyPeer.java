package io.quarkiverse.clerk.test.jwks;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Plays the Backend API in the same application, and counts how often it is asked for its keys. */
@Singleton
@Path("/peer")
public class KeyPeer {

    static final String KID = "ins_peer";

    private final RsaJsonWebKey key;
    private final AtomicInteger requests = new AtomicInteger();

    KeyPeer() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(KID);
        key.setAlgorithm("RS256");
    }

    @GET
    @Path("/v1/jwks")
    @Produces(MediaType.APPLICATION_JSON)
    public String jwks() {
        requests.incrementAndGet();
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    @GET
    @Path("/requests")
    public int requests() {
        return requests.get();
    }

    /** A good session token. */
    @GET
    @Path("/token")
    public String token() throws JoseException {
        return sign(KID);
    }

    /** Good session tokens, but for the ids of their keys; one on each line. */
    @GET
    @Path("/forged")
    public String forged(@QueryParam("count") int count) throws JoseException {
        StringBuilder tokens = new StringBuilder();
        for (int i = 0; i < count; i++) {
            tokens.append(sign("ins_forged" + i)).append('\n');
        }
        return tokens.toString();
    }

    private String sign(String kid) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("user_1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        Map.of("sid", "sess_1", "jti", kid).forEach(claims::setClaim);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKeyIdHeaderValue(kid);
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toJson());
        return jws.getCompactSerialization();
    }
}
