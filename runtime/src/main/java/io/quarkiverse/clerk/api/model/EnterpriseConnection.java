package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A connection with the identity provider of an enterprise.
 *
 * @param domains whose email addresses sign in with it
 * @param disableJitProvisioning whether users must be known before they sign in
 */
@ClerkJson
public record EnterpriseConnection(
        String object,
        String id,
        String name,
        EnterpriseProvider provider,
        String logoPublicUrl,
        Boolean active,
        List<String> domains,
        String organizationId,
        Boolean syncUserAttributes,
        Boolean disableAdditionalIdentifications,
        Boolean allowOrganizationAccountLinking,
        List<CustomAttribute> customAttributes,
        EnterpriseSamlConnection samlConnection,
        EnterpriseOAuthConfig oauthConfig,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Boolean authenticatable,
        Boolean disableJitProvisioning,
        Boolean allowSubdomains) {
}
