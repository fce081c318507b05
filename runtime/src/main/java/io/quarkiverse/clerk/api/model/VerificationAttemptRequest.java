package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A code that was sent ({@code AttemptEmailAddressVerification}, {@code AttemptPhoneNumberVerification}). */
public final class VerificationAttemptRequest extends RequestBody<VerificationAttemptRequest> {

    private VerificationAttemptRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    VerificationAttemptRequest with(Map<String, Object> properties) {
        return new VerificationAttemptRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param verificationId the id in the answer that prepared the verification
     * @param code what the user typed in
     */
    public static VerificationAttemptRequest create(String verificationId, String code) {
        return new VerificationAttemptRequest(Map.of()).set("verification_id", verificationId).set("code", code);
    }
}
