package io.quarkiverse.clerk.emulator.frontend;

import java.time.Instant;
import java.util.function.Consumer;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Verification;

/** Answers to verifications that want a code. */
final class Codes {

    private Codes() {
    }

    /**
     * The verification after the right answer.
     *
     * @param wrong keeps it after a wrong one
     * @throws ClerkError when the answer is wrong, or comes too late or too often
     */
    static Verification attempt(Verification verification, String code, Instant now, Consumer<Verification> wrong) {
        switch (verification.statusAt(now)) {
            case EXPIRED -> throw ClerkError.of(400, "verification_expired", "expired",
                    "This verification has expired. You must create a new one.");
            case FAILED -> throw ClerkError.of(400, "verification_failed", "failed",
                    "Too many failed attempts. You have to try again with the same or another method.");
            case VERIFIED -> throw ClerkError.of(400, "verification_already_verified", "already verified",
                    "This verification has already been verified.");
            case UNVERIFIED -> {
                // Answered below.
            }
        }
        Verification attempted = verification.attempted(code);
        if (attempted.status() != Verification.Status.VERIFIED) {
            wrong.accept(attempted);
            throw incorrect();
        }
        return attempted;
    }

    static ClerkError incorrect() {
        return ClerkError.of(422, "form_code_incorrect", "Incorrect code", "Incorrect code").at("code");
    }

    static ClerkError notPrepared(String strategy) {
        return ClerkError.of(400, "verification_missing", "No code was sent",
                "Prepare a verification with the strategy " + strategy + " first, which sends the code.");
    }
}
