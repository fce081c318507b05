package io.quarkiverse.clerk.emulator.frontend;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.User;

/** What a user can prove with who they are. */
final class SignInFactors {

    static final List<String> IDENTIFIERS = List.of("email_address", "username");
    static final String PASSWORD = "password";
    static final String EMAIL_CODE = "email_code";
    static final String RESET = "reset_password_email_code";
    static final String TOTP = "totp";
    static final String BACKUP_CODE = "backup_code";
    static final String PHONE_CODE = "phone_code";

    private SignInFactors() {
    }

    static ArrayNode first(User user) {
        ArrayNode factors = JsonNodeFactory.instance.arrayNode();
        if (hasPassword(user)) {
            factors.addObject().put("strategy", PASSWORD);
        }
        addCodes(factors, user, EMAIL_CODE);
        if (hasPassword(user)) {
            addCodes(factors, user, RESET);
        }
        return factors;
    }

    /** One whose digest the emulator cannot check is as good as none. */
    static boolean hasPassword(User user) {
        return user.password().filter(password -> password.isCheckable()).isPresent();
    }

    private static void addCodes(ArrayNode factors, User user, String strategy) {
        verifiedEmails(user).forEach(email -> factors.addObject().put("strategy", strategy)
                .put("email_address_id", email.id()).put("safe_identifier", email.value())
                .put("primary", email.id().equals(user.identifications().primaryEmailAddressId())));
    }

    private static List<Identification> verifiedEmails(User user) {
        return user.identifications().emailAddresses().stream().filter(Identification::verified).toList();
    }

    /** The address that a code is to go to: the one with the id, the primary one where none is named. */
    static Optional<Identification> email(User user, Optional<String> id) {
        String wanted = id.orElse(user.identifications().primaryEmailAddressId());
        return verifiedEmails(user).stream().filter(email -> email.id().equals(wanted)).findFirst();
    }

    static ArrayNode second(User user) {
        ArrayNode factors = JsonNodeFactory.instance.arrayNode();
        if (user.secondFactors().totp().isPresent()) {
            factors.addObject().put("strategy", TOTP);
        }
        secondFactorPhones(user).forEach(phone -> factors.addObject().put("strategy", PHONE_CODE)
                .put("phone_number_id", phone.id()).put("safe_identifier", phone.value())
                .put("default", user.secondFactors().totp().isEmpty()));
        if (!user.secondFactors().backupCodes().isEmpty()) {
            factors.addObject().put("strategy", BACKUP_CODE);
        }
        return factors;
    }

    static List<Identification> secondFactorPhones(User user) {
        return user.identifications().phoneNumbers().stream().filter(Identification::secondFactor).toList();
    }
}
