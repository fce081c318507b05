package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a phone number ({@code UpdatePhoneNumber}). */
public final class UpdatePhoneNumberRequest extends RequestBody<UpdatePhoneNumberRequest> {

    private UpdatePhoneNumberRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdatePhoneNumberRequest with(Map<String, Object> properties) {
        return new UpdatePhoneNumberRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdatePhoneNumberRequest create() {
        return new UpdatePhoneNumberRequest(Map.of());
    }

    /** Whether it counts as verified. */
    public UpdatePhoneNumberRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public UpdatePhoneNumberRequest clearVerified() {
        return clear("verified");
    }

    /** Whether it becomes the primary one. */
    public UpdatePhoneNumberRequest primary(boolean primary) {
        return set("primary", primary);
    }

    public UpdatePhoneNumberRequest clearPrimary() {
        return clear("primary");
    }

    /** Whether it becomes a second factor. */
    public UpdatePhoneNumberRequest reservedForSecondFactor(boolean reservedForSecondFactor) {
        return set("reserved_for_second_factor", reservedForSecondFactor);
    }

    public UpdatePhoneNumberRequest clearReservedForSecondFactor() {
        return clear("reserved_for_second_factor");
    }
}
