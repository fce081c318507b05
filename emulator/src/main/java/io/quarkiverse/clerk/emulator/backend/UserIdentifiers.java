package io.quarkiverse.clerk.emulator.backend;

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
final class UserIdentifiers {

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    /** E.164. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]{4,64}");

    private final Store store;

    UserIdentifiers(Store store) {
        this.store = store;
    }

    List<Identification> emailAddresses(Body body) {
        return body.texts("email_address").stream().distinct().map(address -> {
            check("email_address", address, EMAIL_ADDRESS, "an e-mail address");
            free("email_address", store.users().byEmailAddress(address), "");
            return store.users().identification(address);
        }).toList();
    }

    List<Identification> phoneNumbers(Body body) {
        return body.texts("phone_number").stream().distinct().map(number -> {
            check("phone_number", number, PHONE_NUMBER, "a phone number in the form of E.164");
            free("phone_number", store.users().byPhoneNumber(number), "");
            return store.users().identification(number);
        }).toList();
    }

    /** @param userId the user that may have them already */
    void checkProfile(UserProfile profile, String userId) {
        if (profile.username() != null) {
            check("username", profile.username(), USERNAME, "4 to 64 letters, digits, underscores or hyphens");
            free("username", store.users().byUsername(profile.username()), userId);
        }
        if (profile.externalId() != null) {
            free("external_id", store.users().byExternalId(profile.externalId()), userId);
        }
    }

    User.Identifications withPrimary(User.Identifications present, Body body) {
        return new User.Identifications(present.emailAddresses(),
                primary(body, "primary_email_address_id", present.emailAddresses(), present.primaryEmailAddressId()),
                present.phoneNumbers(),
                primary(body, "primary_phone_number_id", present.phoneNumbers(), present.primaryPhoneNumberId()));
    }

    private static String primary(Body body, String name, List<Identification> all, String present) {
        Optional<String> wanted = body.optional(name);
        if (wanted.isEmpty()) {
            return present;
        }
        return all.stream().map(Identification::id).filter(wanted.get()::equals).findFirst()
                .orElseThrow(() -> ClerkError.notFound("identification of the user", wanted.get()));
    }

    private static void check(String parameter, String value, Pattern form, String what) {
        if (!form.matcher(value).matches()) {
            throw ClerkError.invalidFormat(parameter, parameter + " must be " + what + ".");
        }
    }

    private static void free(String parameter, Optional<User> owner, String userId) {
        if (owner.filter(user -> !user.id().equals(userId)).isPresent()) {
            throw ClerkError.exists(parameter);
        }
    }
}
