package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new phone number of a user ({@code CreatePhoneNumber}). */
public final class CreatePhoneNumberRequest extends RequestBody<CreatePhoneNumberRequest> {

    private CreatePhoneNumberRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreatePhoneNumberRequest with(Map<String, Object> properties) {
        return new CreatePhoneNumberRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId the user id
     * @param phoneNumber in E.164 format
     */
    public static CreatePhoneNumberRequest create(String userId, String phoneNumber) {
        return new CreatePhoneNumberRequest(Map.of()).set("user_id", userId).set("phone_number", phoneNumber);
    }

    /** Whether it counts as verified. */
    public CreatePhoneNumberRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public CreatePhoneNumberRequest clearVerified() {
        return clear("verified");
    }

    /** Whether it becomes the primary one. */
    public CreatePhoneNumberRequest primary(boolean primary) {
        return set("primary", primary);
    }

    public CreatePhoneNumberRequest clearPrimary() {
        return clear("primary");
    }

    /** Whether it becomes a second factor. */
    public CreatePhoneNumberRequest reservedForSecondFactor(boolean reservedForSecondFactor) {
        return set("reserved_for_second_factor", reservedForSecondFactor);
    }

    public CreatePhoneNumberRequest clearReservedForSecondFactor() {
        return clear("reserved_for_second_factor");
    }
}
