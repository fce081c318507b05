package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about an email address ({@code UpdateEmailAddress}). */
public final class UpdateEmailAddressRequest extends RequestBody<UpdateEmailAddressRequest> {

    private UpdateEmailAddressRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateEmailAddressRequest with(Map<String, Object> properties) {
        return new UpdateEmailAddressRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateEmailAddressRequest create() {
        return new UpdateEmailAddressRequest(Map.of());
    }

    /** Whether it counts as verified. */
    public UpdateEmailAddressRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public UpdateEmailAddressRequest clearVerified() {
        return clear("verified");
    }

    /** Whether it becomes the primary one. */
    public UpdateEmailAddressRequest primary(boolean primary) {
        return set("primary", primary);
    }

    public UpdateEmailAddressRequest clearPrimary() {
        return clear("primary");
    }

    /** Whether the user gets an email about a new primary address. */
    public UpdateEmailAddressRequest notifyPrimaryEmailAddressChanged(boolean notifyPrimaryEmailAddressChanged) {
        return set("notify_primary_email_address_changed", notifyPrimaryEmailAddressChanged);
    }

    public UpdateEmailAddressRequest clearNotifyPrimaryEmailAddressChanged() {
        return clear("notify_primary_email_address_changed");
    }
}
