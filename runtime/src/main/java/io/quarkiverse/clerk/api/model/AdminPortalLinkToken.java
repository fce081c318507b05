package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A token for a link to the admin portal, where an IT contact sets up single sign-on.
 *
 * @param token only in the answer that creates it
 */
@ClerkJson
public record AdminPortalLinkToken(
        String object,
        String id,
        String adminPortalLinkId,
        String instanceId,
        String organizationId,
        String itContactId,
        List<String> scopes,
        String token,
        Boolean revoked,
        String revocationReason,
        Boolean expired,
        @EpochMillis Instant expiration,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "AdminPortalLinkToken[id=" + id + "]";
    }
}
