package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * The keys that session tokens are signed with, a JSON Web Key Set (RFC 7517).
 */
@ClerkJson
public record Jwks(
        List<Jwk> keys) {
}
