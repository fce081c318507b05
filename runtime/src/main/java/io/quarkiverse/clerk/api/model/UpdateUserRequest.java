package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/** What to change about a user; metadata has operations of its own ({@code UpdateUser}). */
public final class UpdateUserRequest extends RequestBody<UpdateUserRequest> {

    private UpdateUserRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateUserRequest with(Map<String, Object> properties) {
        return new UpdateUserRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateUserRequest create() {
        return new UpdateUserRequest(Map.of());
    }

    /** The id of the user in your own system. */
    public UpdateUserRequest externalId(String externalId) {
        return set("external_id", externalId);
    }

    public UpdateUserRequest clearExternalId() {
        return clear("external_id");
    }

    public UpdateUserRequest firstName(String firstName) {
        return set("first_name", firstName);
    }

    public UpdateUserRequest clearFirstName() {
        return clear("first_name");
    }

    public UpdateUserRequest lastName(String lastName) {
        return set("last_name", lastName);
    }

    public UpdateUserRequest clearLastName() {
        return clear("last_name");
    }

    /** A BCP 47 language tag, such as {@code en-US}. */
    public UpdateUserRequest locale(String locale) {
        return set("locale", locale);
    }

    public UpdateUserRequest clearLocale() {
        return clear("locale");
    }

    /** One of the verified ones of the user. */
    public UpdateUserRequest primaryEmailAddressId(String primaryEmailAddressId) {
        return set("primary_email_address_id", primaryEmailAddressId);
    }

    public UpdateUserRequest clearPrimaryEmailAddressId() {
        return clear("primary_email_address_id");
    }

    /** Whether the user gets an email about a new primary address. */
    public UpdateUserRequest notifyPrimaryEmailAddressChanged(boolean notifyPrimaryEmailAddressChanged) {
        return set("notify_primary_email_address_changed", notifyPrimaryEmailAddressChanged);
    }

    public UpdateUserRequest clearNotifyPrimaryEmailAddressChanged() {
        return clear("notify_primary_email_address_changed");
    }

    /** One of the verified ones of the user. */
    public UpdateUserRequest primaryPhoneNumberId(String primaryPhoneNumberId) {
        return set("primary_phone_number_id", primaryPhoneNumberId);
    }

    public UpdateUserRequest clearPrimaryPhoneNumberId() {
        return clear("primary_phone_number_id");
    }

    /** One of the verified ones of the user. */
    public UpdateUserRequest primaryWeb3WalletId(String primaryWeb3WalletId) {
        return set("primary_web3_wallet_id", primaryWeb3WalletId);
    }

    public UpdateUserRequest clearPrimaryWeb3WalletId() {
        return clear("primary_web3_wallet_id");
    }

    public UpdateUserRequest username(String username) {
        return set("username", username);
    }

    public UpdateUserRequest clearUsername() {
        return clear("username");
    }

    /** An image that was uploaded before. */
    public UpdateUserRequest profileImageId(String profileImageId) {
        return set("profile_image_id", profileImageId);
    }

    public UpdateUserRequest clearProfileImageId() {
        return clear("profile_image_id");
    }

    /** In plain text. */
    public UpdateUserRequest password(String password) {
        return set("password", password);
    }

    public UpdateUserRequest clearPassword() {
        return clear("password");
    }

    /** The digest of the password, with the algorithm in {@code passwordHasher}. */
    public UpdateUserRequest passwordDigest(String passwordDigest) {
        return set("password_digest", passwordDigest);
    }

    /** The algorithm of {@code passwordDigest}. */
    public UpdateUserRequest passwordHasher(PasswordHasher passwordHasher) {
        return set("password_hasher", passwordHasher);
    }

    /** Lets a weak or leaked password pass, for migrations. */
    public UpdateUserRequest skipPasswordChecks(boolean skipPasswordChecks) {
        return set("skip_password_checks", skipPasswordChecks);
    }

    public UpdateUserRequest clearSkipPasswordChecks() {
        return clear("skip_password_checks");
    }

    /** Whether the other sessions end. */
    public UpdateUserRequest signOutOfOtherSessions(boolean signOutOfOtherSessions) {
        return set("sign_out_of_other_sessions", signOutOfOtherSessions);
    }

    public UpdateUserRequest clearSignOutOfOtherSessions() {
        return clear("sign_out_of_other_sessions");
    }

    /** The secret of an authenticator app: SHA-1, 6 digits, 30 seconds. */
    public UpdateUserRequest totpSecret(String totpSecret) {
        return set("totp_secret", totpSecret);
    }

    public UpdateUserRequest clearTotpSecret() {
        return clear("totp_secret");
    }

    /** In plain text or as bcrypt digests. */
    public UpdateUserRequest backupCodes(String... backupCodes) {
        return setAll("backup_codes", backupCodes);
    }

    /** Whether users may delete themselves. */
    public UpdateUserRequest deleteSelfEnabled(boolean deleteSelfEnabled) {
        return set("delete_self_enabled", deleteSelfEnabled);
    }

    public UpdateUserRequest clearDeleteSelfEnabled() {
        return clear("delete_self_enabled");
    }

    /** Whether the user may create organizations. */
    public UpdateUserRequest createOrganizationEnabled(boolean createOrganizationEnabled) {
        return set("create_organization_enabled", createOrganizationEnabled);
    }

    public UpdateUserRequest clearCreateOrganizationEnabled() {
        return clear("create_organization_enabled");
    }

    /** When the user accepted the legal documents. */
    public UpdateUserRequest legalAcceptedAt(Instant legalAcceptedAt) {
        return set("legal_accepted_at", legalAcceptedAt);
    }

    public UpdateUserRequest clearLegalAcceptedAt() {
        return clear("legal_accepted_at");
    }

    /** Lets the user be who has not accepted them. */
    public UpdateUserRequest skipLegalChecks(boolean skipLegalChecks) {
        return set("skip_legal_checks", skipLegalChecks);
    }

    public UpdateUserRequest clearSkipLegalChecks() {
        return clear("skip_legal_checks");
    }

    /** How many organizations the user may create; 0 for any number. */
    public UpdateUserRequest createOrganizationsLimit(int createOrganizationsLimit) {
        return set("create_organizations_limit", createOrganizationsLimit);
    }

    public UpdateUserRequest clearCreateOrganizationsLimit() {
        return clear("create_organizations_limit");
    }

    /** When it was created elsewhere. */
    public UpdateUserRequest createdAt(Instant createdAt) {
        return set("created_at", createdAt);
    }

    public UpdateUserRequest clearCreatedAt() {
        return clear("created_at");
    }

    /** Whether new devices are trusted without a further check. */
    public UpdateUserRequest bypassClientTrust(boolean bypassClientTrust) {
        return set("bypass_client_trust", bypassClientTrust);
    }

    public UpdateUserRequest clearBypassClientTrust() {
        return clear("bypass_client_trust");
    }

    /** An IANA time zone, such as {@code Europe/Athens}. */
    public UpdateUserRequest timezone(String timezone) {
        return set("timezone", timezone);
    }

    public UpdateUserRequest clearTimezone() {
        return clear("timezone");
    }
}
