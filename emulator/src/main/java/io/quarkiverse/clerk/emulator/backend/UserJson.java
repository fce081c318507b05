package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** Users in the shape of Clerk's schema {@code User}, with every one of its properties. */
final class UserJson {

    private static final int VERIFICATION_ATTEMPTS = 100;

    private final Store store;
    private final MembershipJson membershipJson;

    UserJson(Store store, MembershipJson membershipJson) {
        this.store = store;
        this.membershipJson = membershipJson;
    }

    ObjectNode of(User user) {
        ObjectNode json = Json.resource("user", user.id());
        addProfile(json, user.profile());
        addIdentifications(json, user.identifications());
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

    private static void addProfile(ObjectNode json, UserProfile profile) {
        json.put("external_id", profile.externalId());
        json.put("username", profile.username());
        json.put("first_name", profile.firstName());
        json.put("last_name", profile.lastName());
        json.put("locale", profile.locale());
        json.put("profile_image_url", "");
        json.put("image_url", "");
        json.put("has_image", false);
    }

    private static void addIdentifications(ObjectNode json, User.Identifications identifications) {
        json.put("primary_email_address_id", identifications.primaryEmailAddressId());
        json.put("primary_phone_number_id", identifications.primaryPhoneNumberId());
        json.putNull("primary_web3_wallet_id");
        json.set("email_addresses", Json.array(identifications.emailAddresses().stream()
                .map(UserJson::emailAddress).toList()));
        json.set("phone_numbers", Json.array(identifications.phoneNumbers().stream()
                .map(UserJson::phoneNumber).toList()));
        for (String none : new String[] { "web3_wallets", "passkeys", "external_accounts", "saml_accounts",
                "enterprise_accounts" }) {
            json.putArray(none);
        }
        json.putNull("scim");
    }

    private static ObjectNode emailAddress(Identification email) {
        ObjectNode json = Json.resource("email_address", email.id()).put("email_address", email.value());
        addVerification(json, email);
        return json.put("matches_sso_connection", false);
    }

    private static ObjectNode phoneNumber(Identification phone) {
        ObjectNode json = Json.resource("phone_number", phone.id()).put("phone_number", phone.value())
                .put("reserved_for_second_factor", false).put("default_second_factor", false);
        addVerification(json, phone);
        return json.putNull("backup_codes");
    }

    private static void addVerification(ObjectNode json, Identification identification) {
        json.put("reserved", false);
        if (identification.verified()) {
            json.putObject("verification").put("object", "verification_admin").put("status", "verified")
                    .put("strategy", "admin").putNull("attempts").putNull("expire_at");
        } else {
            json.putNull("verification");
        }
        json.putArray("linked_to");
        json.put("created_at", millis(identification.createdAt()));
        json.put("updated_at", millis(identification.createdAt()));
    }

    private static void addFactors(ObjectNode json, User user) {
        json.put("password_enabled", user.password().isPresent());
        json.put("two_factor_enabled", false);
        json.put("totp_enabled", false);
        json.put("backup_code_enabled", false);
        json.putNull("mfa_enabled_at");
        json.putNull("mfa_disabled_at");
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
