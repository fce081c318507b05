package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * The connection of a {@link SamlAccount}.
 *
 * @param domain deprecated by Clerk: the predecessor of {@code domains}
 */
@ClerkJson
public record SamlAccountConnection(
        String id,
        String name,
        String domain,
        List<String> domains,
        Boolean active,
        String provider,
        Boolean syncUserAttributes,
        Boolean allowSubdomains,
        Boolean allowIdpInitiated,
        Boolean disableAdditionalIdentifications,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
