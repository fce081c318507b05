package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/** Carries a browser's identity, or that it has none, from the domain of the instance to that of a satellite. */
record LinkToken(Optional<String> clientId, String redirectUrl, Instant expiresAt) {
}
