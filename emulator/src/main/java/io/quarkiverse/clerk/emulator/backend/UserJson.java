package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Device;
import io.quarkiverse.clerk.emulator.store.ExternalAccount;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** Users in the shape of Clerk's schema {@code User}, with every one of its properties. */
final class UserJson {

    private static final int VERIFICATION_ATTEMPTS = 100;

    private final Store store;
    private final MembershipJson membershipJson;
    private final IdentificationJson identificationJson;
    private final DeviceJson deviceJson;

    UserJson(Store store, MembershipJson membershipJson, IdentificationJson identificationJson,
            DeviceJson deviceJson) {
        this.store = store;
        this.identificationJson = identificationJson;
        this.membershipJson = membershipJson;
        this.deviceJson = deviceJson;
    }

    ObjectNode of(User user) {
        ObjectNode json = Json.resource("user", user.id());
        addProfile(json, user.profile());
        addIdentifications(json, user);
        json.set("public_metadata", user.metadata().publicMetadata());
        json.set("private_metadata", user.metadata().privateMetadata());
        json.set("unsafe_metadata", user.metadata().unsafeMetadata());
        addFactors(json, user);
        addSettings(json, user.settings());
        json.set("organization_memberships", Json.array(
                store.memberships().ofUser(user.id()).stream().map(membershipJson::of).toList()));
        json.put("last_sign_in_at", millis(user.lastSignInAt()));
        json.put("last_active_at", millis(user.lastActiveAt()));
        json.put("updated_at", millis(user.updatedAt()));
        return json.put("created_at", millis(user.createdAt()));
    }

    private void addProfile(ObjectNode json, UserProfile profile) {
        json.put("external_id", profile.externalId());
        json.put("username", profile.username());
        json.put("first_name", profile.firstName());
        json.put("last_name", profile.lastName());
        json.put("locale", profile.locale());
        json.put("timezone", profile.timezone());
        json.put("profile_image_url", store.urls().picture(profile));
        json.put("image_url", store.urls().picture(profile));
        json.put("has_image", profile.imageId() != null);
    }

    private void addIdentifications(ObjectNode json, User user) {
        User.Identifications identifications = user.identifications();
        json.put("primary_email_address_id", identifications.primaryEmailAddressId());
        json.put("primary_phone_number_id", identifications.primaryPhoneNumberId());
        json.put("primary_web3_wallet_id", identifications.primaryWeb3WalletId());
        json.set("email_addresses", Json.array(identifications.emailAddresses().stream()
                .map(identificationJson::emailAddress).toList()));
        json.set("phone_numbers", Json.array(identifications.phoneNumbers().stream()
                .map(phone -> identificationJson.phoneNumber(user, phone)).toList()));
        json.set("web3_wallets", Json.array(identifications.web3Wallets().stream()
                .map(identificationJson::web3Wallet).toList()));
        json.set("external_accounts", Json.array(store.rows(ExternalAccount.TYPE)
                .matching(account -> account.userId().equals(user.id())).stream()
                .map(account -> identificationJson.externalAccount(account, user)).toList()));
        json.set("passkeys", Json.array(store.rows(Device.PASSKEY)
                .matching(passkey -> passkey.userId().equals(user.id())).stream().map(deviceJson::passkey).toList()));
        for (String none : new String[] { "saml_accounts", "enterprise_accounts" }) {
            json.putArray(none);
        }
        json.putNull("scim");
    }

    private static void addFactors(ObjectNode json, User user) {
        json.put("password_enabled", user.password().isPresent());
        json.put("two_factor_enabled", user.hasSecondFactor());
        json.put("totp_enabled", user.secondFactors().totp().isPresent());
        json.put("backup_code_enabled", !user.secondFactors().backupCodes().isEmpty());
        json.put("mfa_enabled_at", millis(user.secondFactors().enabledAt()));
        json.put("mfa_disabled_at", millis(user.secondFactors().disabledAt()));
        json.put("password_last_updated_at", user.password().map(password -> millis(password.updatedAt())).orElse(null));
    }

    private static void addSettings(ObjectNode json, UserSettings settings) {
        json.put("banned", settings.banned());
        json.put("locked", settings.locked());
        json.put("deprovisioned", false);
        json.putNull("lockout_expires_in_seconds");
        json.put("verification_attempts_remaining", settings.locked() ? 0 : VERIFICATION_ATTEMPTS);
        json.put("delete_self_enabled", settings.deleteSelfEnabled());
        json.put("create_organization_enabled", settings.createOrganizationEnabled());
        json.put("create_organizations_limit", settings.createOrganizationsLimit());
        json.put("legal_accepted_at", millis(settings.legalAcceptedAt()));
        json.put("bypass_client_trust", settings.bypassClientTrust());
    }
}
