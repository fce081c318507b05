package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The only email address of a user ({@code ReplaceUserEmailAddress}). */
public final class ReplaceEmailAddressRequest extends RequestBody<ReplaceEmailAddressRequest> {

    private ReplaceEmailAddressRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    ReplaceEmailAddressRequest with(Map<String, Object> properties) {
        return new ReplaceEmailAddressRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param emailAddress the address
     */
    public static ReplaceEmailAddressRequest create(String emailAddress) {
        return new ReplaceEmailAddressRequest(Map.of()).set("email_address", emailAddress);
    }

    /** How far it is trusted: verified unless set. */
    public ReplaceEmailAddressRequest identificationStatus(IdentificationStatus identificationStatus) {
        return set("identification_status", identificationStatus);
    }

    /** Whether the user gets an email about a new primary address. */
    public ReplaceEmailAddressRequest notifyPrimaryEmailAddressChanged(boolean notifyPrimaryEmailAddressChanged) {
        return set("notify_primary_email_address_changed", notifyPrimaryEmailAddressChanged);
    }

    public ReplaceEmailAddressRequest clearNotifyPrimaryEmailAddressChanged() {
        return clear("notify_primary_email_address_changed");
    }
}
