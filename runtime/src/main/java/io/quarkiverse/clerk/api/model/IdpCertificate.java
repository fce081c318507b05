package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** A certificate of a SAML identity provider. */
@ClerkJson
public record IdpCertificate(
        String certificate,
        @EpochMillis Instant issuedAt,
        @EpochMillis Instant expiresAt) {
}
