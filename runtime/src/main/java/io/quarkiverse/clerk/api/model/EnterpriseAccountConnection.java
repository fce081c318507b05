package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * The connection of an {@link EnterpriseAccount}.
 *
 * @param domain deprecated by Clerk: the predecessor of {@code domains}
 */
@ClerkJson
public record EnterpriseAccountConnection(
        String id,
        String protocol,
        String provider,
        String name,
        String logoPublicUrl,
        String domain,
        List<String> domains,
        Boolean active,
        Boolean syncUserAttributes,
        Boolean allowSubdomains,
        Boolean allowIdpInitiated,
        Boolean disableAdditionalIdentifications,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}
