package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A directory of an enterprise that provisions users, by SCIM for example.
 *
 * @param endpointUrl what the enterprise's identity provider calls
 * @param attributeMapping from the directory's attributes to Clerk's
 * @param apiKey only in the answers that create one
 */
@ClerkJson
public record Directory(
        String object,
        String id,
        String name,
        String enterpriseConnectionId,
        String endpointUrl,
        String provider,
        Boolean enabled,
        Boolean groupRoleMappingEnabled,
        Map<String, String> attributeMapping,
        List<CustomAttribute> customAttributes,
        String apiKey,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Boolean disableDomainEnforcement) {

    /** Without the API key. */
    @Override
    public String toString() {
        return "Directory[id=" + id + "]";
    }
}
