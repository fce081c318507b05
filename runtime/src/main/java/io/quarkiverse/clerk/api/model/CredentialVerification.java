package io.quarkiverse.clerk.api.model;

/**
 * Whether a password or code is right.
 *
 * @param codeType null for passwords
 */
@ClerkJson
public record CredentialVerification(
        Boolean verified,
        TotpCodeType codeType) {
}
