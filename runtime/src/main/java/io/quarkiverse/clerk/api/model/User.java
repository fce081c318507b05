package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user.
 *
 * @param object always {@code user}
 * @param externalId the id of the user in your own system
 * @param locale a BCP 47 language tag
 * @param timezone an IANA time zone, such as {@code Europe/Athens}
 * @param profileImageUrl deprecated by Clerk: the predecessor of {@code imageUrl}
 * @param imageUrl the picture, or a generated one
 * @param hasImage whether the picture is the user's own
 * @param publicMetadata read by everybody, written by the backend only
 * @param privateMetadata seen and written by the backend only: never hand it to a browser
 * @param unsafeMetadata written by the user's browser: do not trust it
 * @param organizationMemberships only in answers that expand it
 * @param deprovisioned whether a directory took the user away
 * @param lockoutExpiresInSeconds how long the user stays locked out
 * @param legalAcceptedAt when the user accepted the legal documents
 * @param bypassClientTrust whether new devices are trusted without a further check
 * @param scim the directory that provisions the user
 */
@ClerkJson
public record User(
        String id,
        String object,
        String externalId,
        String primaryEmailAddressId,
        String primaryPhoneNumberId,
        String primaryWeb3WalletId,
        String username,
        String firstName,
        String lastName,
        String locale,
        String timezone,
        String profileImageUrl,
        String imageUrl,
        Boolean hasImage,
        Map<String, Object> publicMetadata,
        Map<String, Object> privateMetadata,
        Map<String, Object> unsafeMetadata,
        List<EmailAddress> emailAddresses,
        List<PhoneNumber> phoneNumbers,
        List<Web3Wallet> web3Wallets,
        List<Passkey> passkeys,
        Boolean passwordEnabled,
        Boolean twoFactorEnabled,
        Boolean totpEnabled,
        Boolean backupCodeEnabled,
        @EpochMillis Instant mfaEnabledAt,
        @EpochMillis Instant mfaDisabledAt,
        @EpochMillis Instant passwordLastUpdatedAt,
        List<ExternalAccount> externalAccounts,
        List<SamlAccount> samlAccounts,
        List<EnterpriseAccount> enterpriseAccounts,
        List<OrganizationMembership> organizationMemberships,
        @EpochMillis Instant lastSignInAt,
        Boolean banned,
        Boolean locked,
        Boolean deprovisioned,
        Long lockoutExpiresInSeconds,
        Long verificationAttemptsRemaining,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant createdAt,
        Boolean deleteSelfEnabled,
        Boolean createOrganizationEnabled,
        Integer createOrganizationsLimit,
        @EpochMillis Instant lastActiveAt,
        @EpochMillis Instant legalAcceptedAt,
        Boolean bypassClientTrust,
        ScimUserMetadata scim) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T publicMetadata(Class<T> type) {
        return Metadata.read(publicMetadata, type);
    }

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T privateMetadata(Class<T> type) {
        return Metadata.read(privateMetadata, type);
    }

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T unsafeMetadata(Class<T> type) {
        return Metadata.read(unsafeMetadata, type);
    }
}
