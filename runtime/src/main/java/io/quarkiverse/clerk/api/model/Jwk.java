package io.quarkiverse.clerk.api.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A JSON Web Key (RFC 7517, 7518), of any type.
 * <p>
 * Clerk publishes public keys only; the parameters of private and symmetric keys are in its specification.
 *
 * @param kid the id of the key
 * @param alg the algorithm, such as {@code RS256}
 * @param use {@code sig}
 * @param kty {@code RSA}, {@code EC}, {@code OKP} or {@code oct}
 * @param crv the curve of an EC or OKP key
 * @param n the modulus of an RSA key
 * @param e the public exponent of an RSA key
 * @param d the private part
 * @param k a symmetric key
 * @param x5c the certificate chain
 * @param x5tS256 the SHA-256 thumbprint of the certificate
 */
@ClerkJson
public record Jwk(
        String kid,
        String alg,
        String use,
        String kty,
        String crv,
        String x,
        String y,
        String n,
        String e,
        String d,
        String p,
        String q,
        String dp,
        String dq,
        String qi,
        String k,
        List<String> x5c,
        String x5t,
        @JsonProperty("x5t#S256") String x5tS256,
        String x5u) {

    /** Without what may be private. */
    @Override
    public String toString() {
        return "Jwk[kid=" + kid + "]";
    }
}
