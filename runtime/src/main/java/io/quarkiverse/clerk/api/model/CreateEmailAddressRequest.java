package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new email address of a user ({@code CreateEmailAddress}). */
public final class CreateEmailAddressRequest extends RequestBody<CreateEmailAddressRequest> {

    private CreateEmailAddressRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateEmailAddressRequest with(Map<String, Object> properties) {
        return new CreateEmailAddressRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId the user id
     * @param emailAddress the address
     */
    public static CreateEmailAddressRequest create(String userId, String emailAddress) {
        return new CreateEmailAddressRequest(Map.of()).set("user_id", userId).set("email_address", emailAddress);
    }

    /** Whether it counts as verified. */
    public CreateEmailAddressRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public CreateEmailAddressRequest clearVerified() {
        return clear("verified");
    }

    /** Whether it becomes the primary one. */
    public CreateEmailAddressRequest primary(boolean primary) {
        return set("primary", primary);
    }

    public CreateEmailAddressRequest clearPrimary() {
        return clear("primary");
    }

    /** Whether the user gets an email about a new primary address. */
    public CreateEmailAddressRequest notifyPrimaryEmailAddressChanged(boolean notifyPrimaryEmailAddressChanged) {
        return set("notify_primary_email_address_changed", notifyPrimaryEmailAddressChanged);
    }

    public CreateEmailAddressRequest clearNotifyPrimaryEmailAddressChanged() {
        return clear("notify_primary_email_address_changed");
    }
}
