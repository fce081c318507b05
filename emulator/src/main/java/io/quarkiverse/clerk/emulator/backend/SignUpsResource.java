package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Applicant;
import io.quarkiverse.clerk.emulator.store.SignUp;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/sign_ups}. */
final class SignUpsResource {

    private static final String EMAIL_ADDRESS = "email_address";
    private static final String EXTERNAL_ID = "external_id";

    private final Store store;
    private final Clock clock;

    SignUpsResource(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/sign_ups", store, SignUp.TYPE, this::json).get().update(this::update);
    }

    private SignUp update(SignUp signUp, Body body) {
        if (!signUp.isOpenAt(clock.instant())) {
            throw ClerkError.of(403, "sign_up_cannot_be_updated", "Sign up cannot be updated",
                    "This sign up has reached a terminal state and cannot be updated.");
        }
        body.optional(EXTERNAL_ID).filter(id -> store.users().byExternalId(id).isPresent()).ifPresent(id -> {
            throw ClerkError.exists(EXTERNAL_ID);
        });
        return signUp.with(Optional.ofNullable(body.text(EXTERNAL_ID, signUp.externalId().orElse(null))),
                body.flag("custom_action", signUp.customAction()), clock.instant());
    }

    private ObjectNode json(SignUp signUp) {
        ObjectNode json = Json.resource("sign_up_attempt", signUp.id()).put("status", signUp.statusAt(clock.instant()));
        Applicant applicant = signUp.applicant();
        json.set("required_fields", Json.texts(SignUp.REQUIRED));
        json.set("optional_fields", Json.texts(SignUp.OPTIONAL));
        json.set("missing_fields", Json.texts(signUp.missingFields()));
        json.set("unverified_fields", Json.texts(signUp.unverifiedFields()));
        ObjectNode verifications = json.putObject("verifications");
        verifications.putObject(EMAIL_ADDRESS).put("next_action", signUp.unverifiedFields().isEmpty() ? "" : "needs_attempt")
                .set("supported_strategies", Json.texts(List.of("email_code")));
        for (String none : List.of("phone_number", "web3_wallet")) {
            verifications.putObject(none).put("next_action", "").putArray("supported_strategies");
        }
        verifications.putNull("external_account");
        json.put(EMAIL_ADDRESS, applicant.emailAddress().orElse(null));
        json.put("username", applicant.username().orElse(null));
        json.putNull("phone_number").putNull("web3_wallet");
        json.put("password_enabled", applicant.password().isPresent());
        json.put("first_name", applicant.firstName().orElse(null));
        json.put("last_name", applicant.lastName().orElse(null));
        json.set("unsafe_metadata", applicant.unsafeMetadata());
        json.putObject("public_metadata");
        json.put("custom_action", signUp.customAction());
        json.put(EXTERNAL_ID, signUp.externalId().orElse(null));
        json.put("created_session_id", signUp.createdSessionId().orElse(null));
        json.put("created_user_id", signUp.createdUserId().orElse(null));
        json.put("abandon_at", millis(signUp.abandonAt()));
        json.putNull("legal_accepted_at");
        return json.putNull("locale");
    }
}
