package io.quarkiverse.clerk.emulator.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.UserProfile;

/** What identifies a user: checks the form, and that nobody else has it. */
public final class UserIdentifiers {

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    /** E.164. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** Of Ethereum, or of Solana. */
    private static final Pattern WEB3_WALLET = Pattern.compile("0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44}");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]*");
    private static final int MIN_USERNAME_LENGTH = 4;
    private static final int MAX_USERNAME_LENGTH = 64;
    private static final String RESERVED = "reserved";
    private static final String STATUS = "_identification_status";

    /** What a kind of identifier is like. */
    public enum Kind {
        EMAIL_ADDRESS("email_address", UserIdentifiers.EMAIL_ADDRESS, "a valid email address"),
        PHONE_NUMBER("phone_number", UserIdentifiers.PHONE_NUMBER,
                "a valid phone number according to E.164 international standard"),
        WEB3_WALLET("web3_wallet", UserIdentifiers.WEB3_WALLET, "a valid web3 wallet address");

        private final String parameter;
        private final Pattern form;
        private final String what;

        Kind(String parameter, Pattern form, String what) {
            this.parameter = parameter;
            this.form = form;
            this.what = what;
        }

        /** How Clerk calls it. */
        public String text() {
            return parameter;
        }

        /** @throws ClerkError when the text cannot be one of this kind */
        public void check(String text) {
            if (!form.matcher(text).matches()) {
                throw ClerkError.invalidFormat(parameter, parameter + " must be " + what + ".");
            }
        }

        /** The kind that the form of a text shows. */
        static Optional<Kind> of(String text) {
            for (Kind kind : values()) {
                if (kind.form.matcher(text).matches()) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        private Optional<User> owner(Store store, String text) {
            return switch (this) {
                case EMAIL_ADDRESS -> store.users().byEmailAddress(text);
                case PHONE_NUMBER -> store.users().byPhoneNumber(text);
                case WEB3_WALLET -> store.users().byWeb3Wallet(text);
            };
        }
    }

    private final Store store;

    public UserIdentifiers(Store store) {
        this.store = store;
    }

    /** A new one, verified. */
    public Identification create(Kind kind, String text) {
        kind.check(text);
        free(kind.text(), kind.owner(store, text), "");
        return store.users().identification(text);
    }

    /** Those of a new user: the texts of one property, and whether they are reserved or verified of another one. */
    List<Identification> create(Kind kind, Body body) {
        List<String> texts = body.texts(kind.text());
        List<String> states = body.texts(kind.text() + STATUS);
        if (!states.isEmpty() && states.size() != body.texts(kind.text()).size()) {
            throw ClerkError.invalidValue(kind.text() + STATUS, kind.text() + STATUS + " must have one entry for each "
                    + kind.text() + ".");
        }
        List<Identification> created = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Identification one = create(kind, texts.get(i));
            created.add(!states.isEmpty() && states.get(i).equals(RESERVED) ? one.asReserved() : one);
        }
        return created;
    }

    /** @param userId the user that may have them already */
    public void checkProfile(UserProfile profile, String userId) {
        if (profile.username() != null) {
            checkUsername(profile.username());
            free("username", store.users().byUsername(profile.username()), userId);
        }
        if (profile.externalId() != null) {
            free("external_id", store.users().byExternalId(profile.externalId()), userId);
        }
    }

    private static void checkUsername(String username) {
        if (username.length() < MIN_USERNAME_LENGTH || username.length() > MAX_USERNAME_LENGTH) {
            throw ClerkError.refused("form_username_invalid_length", "username", "username must be between "
                    + MIN_USERNAME_LENGTH + " and " + MAX_USERNAME_LENGTH + " characters long.");
        }
        if (!USERNAME.matcher(username).matches()) {
            throw ClerkError.refused("form_username_invalid_character", "username",
                    "username can only contain letters, numbers and '_' or '-'.");
        }
        if (username.chars().allMatch(Character::isDigit)) {
            throw ClerkError.refused("form_username_needs_non_number_char", "username",
                    "username must contain one non-number character.");
        }
    }

    User.Identifications withPrimary(User.Identifications present, Body body) {
        return present
                .withEmailAddresses(present.emailAddresses(), primary(body, "primary_email_address_id",
                        present.emailAddresses(), present.primaryEmailAddressId()))
                .withPhoneNumbers(present.phoneNumbers(), primary(body, "primary_phone_number_id",
                        present.phoneNumbers(), present.primaryPhoneNumberId()))
                .withWeb3Wallets(present.web3Wallets(), primary(body, "primary_web3_wallet_id", present.web3Wallets(),
                        present.primaryWeb3WalletId()));
    }

    private static String primary(Body body, String name, List<Identification> all, String present) {
        Optional<String> wanted = body.optional(name);
        if (wanted.isEmpty()) {
            return present;
        }
        Identification found = all.stream().filter(one -> one.id().equals(wanted.get())).findFirst()
                .orElseThrow(() -> ClerkError.missingResource(name));
        requireVerified(found, name);
        return found.id();
    }

    /** @throws ClerkError when nobody has shown yet that it is the user's */
    public static void requireVerified(Identification identification, String parameter) {
        if (!identification.verified()) {
            throw ClerkError.refused("form_verification_needed", parameter,
                    "This identification needs to be verified before you can perform this action.");
        }
    }

    private static void free(String parameter, Optional<User> owner, String userId) {
        if (owner.filter(user -> !user.id().equals(userId)).isPresent()) {
            throw ClerkError.exists(parameter);
        }
    }
}
