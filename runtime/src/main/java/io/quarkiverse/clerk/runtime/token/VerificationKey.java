package io.quarkiverse.clerk.runtime.token;

import java.security.interfaces.RSAPublicKey;

/**
 * A public key that verifies tokens.
 *
 * @param kid its id
 * @param key the key
 * @param algorithm the one algorithm it may be used with, or null if it does not say
 */
public record VerificationKey(String kid, RSAPublicKey key, String algorithm) {

    boolean supports(String alg) {
        return algorithm == null || algorithm.equals(alg);
    }
}
