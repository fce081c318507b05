package io.quarkiverse.clerk.emulator.token;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;

/** What the shortcodes of JWT templates stand for, under Clerk's names of them. */
final class ShortcodeValues {

    private ShortcodeValues() {
    }

    static ObjectNode of(Store store, Session session) {
        ObjectNode values = Json.object();
        store.users().find(session.userId()).ifPresent(user -> values.set("user", user(store, user)));
        session.activeOrganizationId().flatMap(id -> store.memberships().find(id, session.userId()))
                .ifPresent(membership -> addOrganization(values, store, membership));
        return values;
    }

    private static ObjectNode user(Store store, User user) {
        UserProfile profile = user.profile();
        ObjectNode json = Json.object().put("id", user.id());
        json.put("external_id", profile.externalId());
        json.put("first_name", profile.firstName());
        json.put("last_name", profile.lastName());
        json.put("full_name", profile.firstName() == null && profile.lastName() == null ? null : profile.displayName());
        json.put("username", profile.username());
        json.put("image_url", store.urls().picture(profile));
        json.put("has_image", profile.imageId() != null);
        var email = user.identifications().primaryEmailAddress();
        json.put("primary_email_address", email.map(Identification::value).orElse(null));
        json.put("email_verified", email.filter(Identification::verified).isPresent());
        var phone = user.identifications().primaryPhoneNumber();
        json.put("primary_phone_number", phone.map(Identification::value).orElse(null));
        json.put("phone_number_verified", phone.filter(Identification::verified).isPresent());
        json.put("primary_web3_wallet",
                user.identifications().primaryWeb3Wallet().map(Identification::value).orElse(null));
        json.put("two_factor_enabled", user.hasSecondFactor());
        json.put("created_at", Json.millis(user.createdAt()));
        json.put("updated_at", Json.millis(user.updatedAt()));
        json.put("last_sign_in_at", Json.millis(user.lastSignInAt()));
        json.set("public_metadata", user.metadata().publicMetadata());
        json.set("unsafe_metadata", user.metadata().unsafeMetadata());
        ObjectNode organizations = json.putObject("organizations");
        store.memberships().ofUser(user.id())
                .forEach(membership -> organizations.put(membership.organizationId(), membership.role()));
        return json;
    }

    private static void addOrganization(ObjectNode values, Store store, Membership membership) {
        Organization organization = store.organizations().find(membership.organizationId()).orElseThrow();
        ObjectNode json = values.putObject("org").put("id", organization.id());
        json.put("name", organization.name());
        json.put("slug", organization.slug());
        json.put("role", membership.role());
        json.put("image_url", store.urls().image(organization.imageId().orElse(null)));
        json.put("has_image", organization.imageId().isPresent());
        json.set("public_metadata", organization.metadata().publicMetadata());
        values.putObject("org_membership").set("public_metadata", membership.metadata().publicMetadata());
    }
}
