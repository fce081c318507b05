package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.OwnedIdentifications.Owned;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;

/** {@code …/prepare_verification} and {@code …/attempt_verification} of an e-mail address or a phone number. */
final class VerificationsResource {

    private final OwnedIdentifications owned;

    VerificationsResource(OwnedIdentifications owned) {
        this.owned = owned;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, owned.path() + "/:id/prepare_verification", this::prepare)
                .on(POST, owned.path() + "/:id/attempt_verification", this::attempt);
    }

    private JsonNode prepare(ApiRequest request) {
        Owned found = unverified(request);
        Verification verification = owned.store().users()
                .verification(owned.kind() == Kind.EMAIL_ADDRESS ? "email_code" : "phone_code");
        save(found, verification);
        owned.store().outbox().code(owned.kind() == Kind.EMAIL_ADDRESS ? Message.Channel.EMAIL : Message.Channel.SMS,
                Message.Recipient.of(found.user(), found.identification()), verification.code());
        return owned.json().identifiedVerification(verification);
    }

    private JsonNode attempt(ApiRequest request) {
        Owned found = unverified(request);
        Body body = request.body();
        String id = body.required("verification_id");
        Verification verification = found.identification().verification().filter(present -> present.id().equals(id))
                .orElseThrow(() -> ClerkError.notFound("verification", id));
        switch (verification.statusAt(owned.clock().instant())) {
            case EXPIRED -> throw ClerkError.of(400, "verification_expired", "expired",
                    "This verification has expired. You must create a new one.");
            case FAILED -> throw ClerkError.of(400, "verification_failed", "failed",
                    "There were too many wrong codes. You must create a new verification.");
            default -> {
                Verification attempted = verification.attempted(body.required("code"));
                if (!save(found, attempted).verified()) {
                    throw ClerkError.refused("form_code_incorrect", "code", "Incorrect code.");
                }
                return owned.json().identifiedVerification(attempted);
            }
        }
    }

    private Owned unverified(ApiRequest request) {
        Owned found = owned.find(request);
        if (found.identification().verified()) {
            throw ClerkError.of(400, "verification_already_verified", "already verified",
                    "This verification has already been verified.");
        }
        return found;
    }

    private Identification save(Owned found, Verification verification) {
        User user = found.user();
        Identification changed = found.identification().with(Optional.of(verification), owned.clock().instant());
        owned.save(user, owned.with(user, changed), owned.primaryOf(user, changed));
        return changed;
    }
}
