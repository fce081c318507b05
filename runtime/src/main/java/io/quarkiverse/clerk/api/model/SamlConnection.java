package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A SAML connection; {@link EnterpriseConnection} is its successor.
 *
 * @param domain deprecated by Clerk: the predecessor of {@code domains}
 * @param acsUrl where the identity provider sends its answers
 */
@ClerkJson
public record SamlConnection(
        String object,
        String id,
        String name,
        String domain,
        List<String> domains,
        String idpEntityId,
        String idpSsoUrl,
        String idpCertificate,
        @EpochMillis Instant idpCertificateIssuedAt,
        @EpochMillis Instant idpCertificateExpiresAt,
        String idpMetadataUrl,
        String idpMetadata,
        String acsUrl,
        String spEntityId,
        String spMetadataUrl,
        String organizationId,
        AttributeMapping attributeMapping,
        Boolean active,
        EnterpriseProvider provider,
        Integer userCount,
        Boolean syncUserAttributes,
        Boolean allowSubdomains,
        Boolean allowIdpInitiated,
        Boolean disableAdditionalIdentifications,
        Boolean allowOrganizationAccountLinking,
        Boolean forceAuthn,
        LoginHint loginHint,
        String enterpriseConnectionId,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        List<IdpCertificate> idpCertificates) {
}
