package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * The instance that the secret key belongs to.
 *
 * @param environmentType {@code development} or {@code production}
 */
@ClerkJson
public record Instance(
        String object,
        String id,
        String environmentType,
        List<String> allowedOrigins,
        String workspaceId) {
}
