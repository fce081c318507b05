package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/** A new user ({@code CreateUser}). */
public final class CreateUserRequest extends RequestBody<CreateUserRequest> {

    private CreateUserRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateUserRequest with(Map<String, Object> properties) {
        return new CreateUserRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static CreateUserRequest create() {
        return new CreateUserRequest(Map.of());
    }

    /** The id of the user in your own system. */
    public CreateUserRequest externalId(String externalId) {
        return set("external_id", externalId);
    }

    public CreateUserRequest clearExternalId() {
        return clear("external_id");
    }

    public CreateUserRequest firstName(String firstName) {
        return set("first_name", firstName);
    }

    public CreateUserRequest clearFirstName() {
        return clear("first_name");
    }

    public CreateUserRequest lastName(String lastName) {
        return set("last_name", lastName);
    }

    public CreateUserRequest clearLastName() {
        return clear("last_name");
    }

    /** A BCP 47 language tag, such as {@code en-US}. */
    public CreateUserRequest locale(String locale) {
        return set("locale", locale);
    }

    public CreateUserRequest clearLocale() {
        return clear("locale");
    }

    /** The first one becomes the primary one. */
    public CreateUserRequest emailAddress(String... emailAddress) {
        return setAll("email_address", emailAddress);
    }

    /** One for each address, in the same order. */
    public CreateUserRequest emailAddressIdentificationStatus(IdentificationStatus... emailAddressIdentificationStatus) {
        return setAll("email_address_identification_status", emailAddressIdentificationStatus);
    }

    /** In E.164 format; the first one becomes the primary one. */
    public CreateUserRequest phoneNumber(String... phoneNumber) {
        return setAll("phone_number", phoneNumber);
    }

    /** One for each number, in the same order. */
    public CreateUserRequest phoneNumberIdentificationStatus(IdentificationStatus... phoneNumberIdentificationStatus) {
        return setAll("phone_number_identification_status", phoneNumberIdentificationStatus);
    }

    /** The first one becomes the primary one. */
    public CreateUserRequest web3Wallet(String... web3Wallet) {
        return setAll("web3_wallet", web3Wallet);
    }

    public CreateUserRequest username(String username) {
        return set("username", username);
    }

    public CreateUserRequest clearUsername() {
        return clear("username");
    }

    /** In plain text. */
    public CreateUserRequest password(String password) {
        return set("password", password);
    }

    public CreateUserRequest clearPassword() {
        return clear("password");
    }

    /** The digest of the password, with the algorithm in {@code passwordHasher}. */
    public CreateUserRequest passwordDigest(String passwordDigest) {
        return set("password_digest", passwordDigest);
    }

    public CreateUserRequest clearPasswordDigest() {
        return clear("password_digest");
    }

    /** The algorithm of {@code passwordDigest}. */
    public CreateUserRequest passwordHasher(PasswordHasher passwordHasher) {
        return set("password_hasher", passwordHasher);
    }

    /** Lets a weak or leaked password pass, for migrations. */
    public CreateUserRequest skipPasswordChecks(boolean skipPasswordChecks) {
        return set("skip_password_checks", skipPasswordChecks);
    }

    public CreateUserRequest clearSkipPasswordChecks() {
        return clear("skip_password_checks");
    }

    /** Lets the user be without a password though the instance wants one. */
    public CreateUserRequest skipPasswordRequirement(boolean skipPasswordRequirement) {
        return set("skip_password_requirement", skipPasswordRequirement);
    }

    public CreateUserRequest clearSkipPasswordRequirement() {
        return clear("skip_password_requirement");
    }

    /** The secret of an authenticator app: SHA-1, 6 digits, 30 seconds. */
    public CreateUserRequest totpSecret(String totpSecret) {
        return set("totp_secret", totpSecret);
    }

    public CreateUserRequest clearTotpSecret() {
        return clear("totp_secret");
    }

    /** In plain text or as bcrypt digests. */
    public CreateUserRequest backupCodes(String... backupCodes) {
        return setAll("backup_codes", backupCodes);
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateUserRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateUserRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }

    /** Written by the browser, too. A map, or an object that Jackson makes one of. */
    public CreateUserRequest unsafeMetadata(Object unsafeMetadata) {
        return setObject("unsafe_metadata", unsafeMetadata);
    }

    /** Whether users may delete themselves. */
    public CreateUserRequest deleteSelfEnabled(boolean deleteSelfEnabled) {
        return set("delete_self_enabled", deleteSelfEnabled);
    }

    public CreateUserRequest clearDeleteSelfEnabled() {
        return clear("delete_self_enabled");
    }

    /** When the user accepted the legal documents. */
    public CreateUserRequest legalAcceptedAt(Instant legalAcceptedAt) {
        return set("legal_accepted_at", legalAcceptedAt);
    }

    public CreateUserRequest clearLegalAcceptedAt() {
        return clear("legal_accepted_at");
    }

    /** Lets the user be who has not accepted them. */
    public CreateUserRequest skipLegalChecks(boolean skipLegalChecks) {
        return set("skip_legal_checks", skipLegalChecks);
    }

    public CreateUserRequest clearSkipLegalChecks() {
        return clear("skip_legal_checks");
    }

    /** Lets the user be without the identifiers that the instance wants. */
    public CreateUserRequest skipUserRequirement(boolean skipUserRequirement) {
        return set("skip_user_requirement", skipUserRequirement);
    }

    public CreateUserRequest clearSkipUserRequirement() {
        return clear("skip_user_requirement");
    }

    /** Whether the user may create organizations. */
    public CreateUserRequest createOrganizationEnabled(boolean createOrganizationEnabled) {
        return set("create_organization_enabled", createOrganizationEnabled);
    }

    public CreateUserRequest clearCreateOrganizationEnabled() {
        return clear("create_organization_enabled");
    }

    /** How many organizations the user may create; 0 for any number. */
    public CreateUserRequest createOrganizationsLimit(int createOrganizationsLimit) {
        return set("create_organizations_limit", createOrganizationsLimit);
    }

    public CreateUserRequest clearCreateOrganizationsLimit() {
        return clear("create_organizations_limit");
    }

    /** When it was created elsewhere. */
    public CreateUserRequest createdAt(Instant createdAt) {
        return set("created_at", createdAt);
    }

    public CreateUserRequest clearCreatedAt() {
        return clear("created_at");
    }

    /** Whether new devices are trusted without a further check. */
    public CreateUserRequest bypassClientTrust(boolean bypassClientTrust) {
        return set("bypass_client_trust", bypassClientTrust);
    }

    public CreateUserRequest clearBypassClientTrust() {
        return clear("bypass_client_trust");
    }

    /** Whether the user is banned from the start. */
    public CreateUserRequest banned(boolean banned) {
        return set("banned", banned);
    }

    public CreateUserRequest clearBanned() {
        return clear("banned");
    }

    /** Whether the user is locked out from the start. */
    public CreateUserRequest locked(boolean locked) {
        return set("locked", locked);
    }

    public CreateUserRequest clearLocked() {
        return clear("locked");
    }

    /** An IANA time zone, such as {@code Europe/Athens}. */
    public CreateUserRequest timezone(String timezone) {
        return set("timezone", timezone);
    }

    public CreateUserRequest clearTimezone() {
        return clear("timezone");
    }
}
