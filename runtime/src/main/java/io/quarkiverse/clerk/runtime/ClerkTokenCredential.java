package io.quarkiverse.clerk.runtime;

import io.quarkus.security.credential.TokenCredential;

/** The caller's token as a credential of the identity, which lets token propagation find it. */
final class ClerkTokenCredential extends TokenCredential {

    ClerkTokenCredential(String token) {
        super(token, "bearer");
    }
}
