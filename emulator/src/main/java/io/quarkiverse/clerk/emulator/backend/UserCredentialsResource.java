package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.SecondFactors;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Totp;
import io.quarkiverse.clerk.emulator.store.User;

/** Passwords, authenticator apps and backup codes below {@code /v1/users/{user_id}}. */
final class UserCredentialsResource {

    private static final String ONE = "/users/:user_id/";

    private final Store store;
    private final Finder find;
    private final UserJson json;
    private final Clock clock;

    UserCredentialsResource(Store store, UserJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, ONE + "verify_password", this::verifyPassword)
                .on(POST, ONE + "remove_password", this::removePassword)
                .on(POST, ONE + "password/set_compromised",
                        request -> compromised(request, true, request.body().flag("revoke_all_sessions", false)))
                .on(POST, ONE + "password/unset_compromised", request -> compromised(request, false, false))
                .on(POST, ONE + "verify_totp", this::verifyTotp)
                .on(DELETE, ONE + "totp", request -> keep(request, Optional.empty(),
                        find.user(request).secondFactors().backupCodes()))
                .on(DELETE, ONE + "backup_code", request -> keep(request, find.user(request).secondFactors().totp(),
                        List.of()))
                .on(DELETE, ONE + "mfa", this::disable);
    }

    private JsonNode verifyPassword(ApiRequest request) {
        Password password = password(find.user(request));
        if (!password.isCheckable()) {
            throw ClerkError.notImplemented("passwords that were hashed with " + password.hasher().orElseThrow().text());
        }
        if (!password.matches(request.body().required("password"))) {
            throw ClerkError.of(422, "incorrect_password", "incorrect password",
                    "The provided password is not the one the user has set.");
        }
        return Json.object().put("verified", true);
    }

    private JsonNode removePassword(ApiRequest request) {
        User user = find.user(request);
        password(user);
        if (request.body().flag("sign_out_of_other_sessions", false)) {
            store.signIns().revokeAll(user);
        }
        return json.of(store.users().save(user.withPassword(Optional.empty(), clock.instant())));
    }

    private JsonNode compromised(ApiRequest request, boolean compromised, boolean revoke) {
        User user = find.user(request);
        Password password = password(user).withCompromised(compromised);
        if (revoke) {
            store.signIns().revokeAll(user);
        }
        return json.of(store.users().save(user.withPassword(Optional.of(password), clock.instant())));
    }

    private static Password password(User user) {
        return user.password().orElseThrow(() -> ClerkError.of(400, "no_password_set", "no password set",
                "This user does not have a password set for their account."));
    }

    /** A code of the authenticator app, or else one of the backup codes, which are longer and work once. */
    private JsonNode verifyTotp(ApiRequest request) {
        User user = find.user(request);
        String code = request.body().required("code");
        SecondFactors factors = user.secondFactors();
        if (factors.backupCodes().contains(code)) {
            store.users().save(user.withSecondFactors(factors.without(code, clock.instant()), clock.instant()));
            return Json.object().put("verified", true).put("code_type", "backup_code");
        }
        Totp totp = factors.totp().orElseThrow(() -> ClerkError.of(400, "totp_disabled", "TOTP is disabled",
                "This user does not have TOTP enabled in their account."));
        if (code.length() != Totp.DIGITS) {
            throw ClerkError.of(422, "totp_invalid_length", "invalid length",
                    "The provided TOTP code must be " + Totp.DIGITS + " characters long.");
        }
        if (!totp.matches(code, clock.instant())) {
            throw ClerkError.of(422, "totp_incorrect_code", "incorrect TOTP", "The provided TOTP code is incorrect.");
        }
        return Json.object().put("verified", true).put("code_type", "totp");
    }

    /** Everything that is asked for beside the first factor, phone numbers included. */
    private JsonNode disable(ApiRequest request) {
        User user = find.user(request);
        User.Identifications present = user.identifications();
        store.users().save(user.withIdentifications(present.withPhoneNumbers(present.phoneNumbers().stream()
                .map(phone -> phone.withSecondFactor(false, clock.instant())).toList(), present.primaryPhoneNumberId()),
                clock.instant()));
        return keep(request, Optional.empty(), List.of());
    }

    private JsonNode keep(ApiRequest request, Optional<Totp> totp, List<String> backupCodes) {
        User user = find.user(request);
        SecondFactors factors = user.secondFactors().with(totp, backupCodes, clock.instant());
        store.users().save(user.withSecondFactors(factors, clock.instant()));
        return Json.object().put("user_id", user.id());
    }
}
