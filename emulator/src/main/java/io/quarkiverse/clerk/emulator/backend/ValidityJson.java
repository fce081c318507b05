package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.store.Validity;

/** What answers say about the validity of a token or key, in milliseconds. */
final class ValidityJson {

    private ValidityJson() {
    }

    static void add(ObjectNode json, Validity validity, Instant now) {
        json.put("revoked", validity.revoked());
        json.put("revocation_reason", validity.revocationReason().orElse(null));
        json.put("expired", validity.isExpiredAt(now));
        json.put("expiration", millis(validity.expiresAt().orElse(null)));
    }
}
