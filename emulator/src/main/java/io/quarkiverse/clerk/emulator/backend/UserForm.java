package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** Makes a user of the body of {@code POST /v1/users}, and a changed one of the body of {@code PATCH /v1/users/{id}}. */
final class UserForm {

    private static final int MIN_PASSWORD_LENGTH = 8;
    private static final List<String> UNSUPPORTED = List.of("web3_wallet", "password_digest", "totp_secret",
            "backup_codes", "primary_web3_wallet_id", "profile_image_id", "email_address_identification_status",
            "phone_number_identification_status");

    private final Store store;
    private final UserIdentifiers identifiers;
    private final Clock clock;

    UserForm(Store store, Clock clock) {
        this.store = store;
        this.identifiers = new UserIdentifiers(store);
        this.clock = clock;
    }

    User create(Body body) {
        body.refuse(UNSUPPORTED);
        Instant now = clock.instant();
        String id = store.users().nextId();
        UserProfile profile = profile(body, new UserProfile(null, null, null, null, null), id);
        List<Identification> emails = identifiers.emailAddresses(body);
        List<Identification> phones = identifiers.phoneNumbers(body);
        if (emails.isEmpty() && phones.isEmpty() && profile.username() == null
                && !body.flag("skip_user_requirement", false)) {
            throw ClerkError.missing("email_address");
        }
        UserSettings settings = settings(body, UserSettings.DEFAULT
                .withBanned(body.flag("banned", false)).withLocked(body.flag("locked", false)));
        return new User(id, profile, new User.Identifications(emails, firstId(emails), phones, firstId(phones)),
                MetadataBodies.replacement(body, Metadata.EMPTY), settings, password(body), null, null,
                Times.read(body, "created_at").orElse(now), now);
    }

    User update(User user, Body body) {
        body.refuse(UNSUPPORTED);
        Instant now = clock.instant();
        User changed = user.withProfile(profile(body, user.profile(), user.id()), now)
                .withIdentifications(identifiers.withPrimary(user.identifications(), body), now)
                .withSettings(settings(body, user.settings()), now)
                .withCreatedAt(Times.read(body, "created_at").orElse(user.createdAt()), now);
        Optional<Password> password = password(body);
        return password.isPresent() ? changed.withPassword(password, now) : changed;
    }

    private UserProfile profile(Body body, UserProfile present, String userId) {
        UserProfile profile = new UserProfile(body.text("external_id", present.externalId()),
                body.text("username", present.username()),
                body.text("first_name", present.firstName()),
                body.text("last_name", present.lastName()),
                body.text("locale", present.locale()));
        identifiers.checkProfile(profile, userId);
        return profile;
    }

    private UserSettings settings(Body body, UserSettings present) {
        Long limit = body.has("create_organizations_limit")
                ? body.number("create_organizations_limit", 0, Integer.MAX_VALUE).orElse(null)
                : present.createOrganizationsLimit();
        return new UserSettings(present.banned(), present.locked(),
                body.flag("delete_self_enabled", present.deleteSelfEnabled()),
                body.flag("create_organization_enabled", present.createOrganizationEnabled()),
                limit,
                body.flag("bypass_client_trust", present.bypassClientTrust()),
                Times.read(body, "legal_accepted_at").orElse(present.legalAcceptedAt()));
    }

    private Optional<Password> password(Body body) {
        return body.optional("password").map(text -> {
            if (text.length() < MIN_PASSWORD_LENGTH && !body.flag("skip_password_checks", false)) {
                throw ClerkError.refused("form_password_length_too_short", "password",
                        "Passwords must be " + MIN_PASSWORD_LENGTH + " characters or more.");
            }
            return store.users().password(text);
        });
    }

    private static String firstId(List<Identification> identifications) {
        return identifications.isEmpty() ? null : identifications.get(0).id();
    }
}
