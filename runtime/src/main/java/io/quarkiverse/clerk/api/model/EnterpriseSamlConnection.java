package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * The SAML part of an {@link EnterpriseConnection}.
 *
 * @param acsUrl where the identity provider sends its answers
 */
@ClerkJson
public record EnterpriseSamlConnection(
        String id,
        String name,
        String idpEntityId,
        String idpSsoUrl,
        String idpMetadataUrl,
        String acsUrl,
        String spEntityId,
        String spMetadataUrl,
        Boolean active,
        Boolean allowIdpInitiated,
        Boolean allowSubdomains,
        Boolean forceAuthn,
        LoginHint loginHint,
        String idpCertificate,
        @EpochMillis Instant idpCertificateIssuedAt,
        @EpochMillis Instant idpCertificateExpiresAt,
        List<IdpCertificate> idpCertificates) {
}
