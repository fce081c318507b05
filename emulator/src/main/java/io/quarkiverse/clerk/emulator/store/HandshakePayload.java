package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;

/** What a handshake has to tell an application, kept until its backend fetches it. */
record HandshakePayload(String nonce, List<String> directives, Instant expiresAt) {

    HandshakePayload {
        directives = List.copyOf(directives);
    }
}
