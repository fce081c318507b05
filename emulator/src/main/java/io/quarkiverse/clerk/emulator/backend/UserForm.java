package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Credentials;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Image;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.SecondFactors;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;
import io.quarkiverse.clerk.emulator.store.UserSettings;

/** Makes a user of the body of {@code POST /v1/users}, and a changed one of the body of {@code PATCH /v1/users/{id}}. */
public final class UserForm {

    private static final String LOCALE = "locale";

    private final Store store;
    private final UserIdentifiers identifiers;
    private final CredentialsForm credentials;
    private final Clock clock;

    public UserForm(Store store, Clock clock) {
        this.store = store;
        this.identifiers = new UserIdentifiers(store);
        this.credentials = new CredentialsForm(store, clock);
        this.clock = clock;
    }

    public User create(Body body) {
        Instant now = clock.instant();
        String id = store.users().nextId();
        UserProfile profile = profile(body, new UserProfile(null, null, null, null, null), id);
        List<Identification> emails = identifiers.create(Kind.EMAIL_ADDRESS, body);
        List<Identification> phones = identifiers.create(Kind.PHONE_NUMBER, body);
        List<Identification> wallets = identifiers.create(Kind.WEB3_WALLET, body);
        User.Identifications identifications = new User.Identifications(emails, firstId(emails), phones, firstId(phones),
                wallets, firstId(wallets));
        if (identifications.count() == 0 && profile.username() == null && !body.flag("skip_user_requirement", false)) {
            throw ClerkError.of(422, "form_data_missing", "missing data",
                    "A user needs an email_address, a phone_number, a web3_wallet or a username.")
                    .with("param_names", Json.texts(List.of(Kind.EMAIL_ADDRESS.text())));
        }
        UserSettings settings = settings(body, UserSettings.DEFAULT
                .withBanned(body.flag("banned", false)).withLocked(body.flag("locked", false)));
        return new User(id, profile, identifications, MetadataBodies.replacement(body, Metadata.EMPTY), settings,
                credentials.read(body, new Credentials(Optional.empty(), SecondFactors.NONE)), null, null,
                Times.read(body, "created_at").orElse(now), now);
    }

    public User update(User user, Body body) {
        Instant now = clock.instant();
        return new User(user.id(), profile(body, user.profile(), user.id()),
                identifiers.withPrimary(user.identifications(), body), user.metadata(), settings(body, user.settings()),
                credentials.read(body, user.credentials()), user.lastSignInAt(), user.lastActiveAt(),
                Times.read(body, "created_at").orElse(user.createdAt()), now);
    }

    private UserProfile profile(Body body, UserProfile present, String userId) {
        UserProfile profile = new UserProfile(body.text("external_id", present.externalId()),
                body.text("username", present.username()),
                body.text("first_name", present.firstName()),
                body.text("last_name", present.lastName()),
                body.text(LOCALE, present.locale()),
                body.text("timezone", present.timezone()),
                body.text("profile_image_id", present.imageId()));
        identifiers.checkProfile(profile, userId);
        checkLocale(profile.locale());
        if (profile.imageId() != null && store.rows(Image.TYPE).find(profile.imageId()).isEmpty()) {
            throw ClerkError.missingResource("profile_image_id");
        }
        return profile;
    }

    private static void checkLocale(String locale) {
        if (locale == null) {
            return;
        }
        try {
            new Locale.Builder().setLanguageTag(locale);
        } catch (IllformedLocaleException e) {
            throw ClerkError.invalidFormat(LOCALE, LOCALE + " must be a valid BCP-47 language tag.");
        }
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

    private static String firstId(List<Identification> identifications) {
        return identifications.isEmpty() ? null : identifications.get(0).id();
    }
}
