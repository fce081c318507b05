package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new waitlist entry ({@code CreateWaitlistEntry}, {@code CreateBulkWaitlistEntries}). */
public final class CreateWaitlistEntryRequest extends RequestBody<CreateWaitlistEntryRequest> {

    private CreateWaitlistEntryRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateWaitlistEntryRequest with(Map<String, Object> properties) {
        return new CreateWaitlistEntryRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param emailAddress the address
     */
    public static CreateWaitlistEntryRequest create(String emailAddress) {
        return new CreateWaitlistEntryRequest(Map.of()).set("email_address", emailAddress);
    }

    /** Whether an email is sent. */
    public CreateWaitlistEntryRequest notify(boolean notify) {
        return set("notify", notify);
    }

    public CreateWaitlistEntryRequest clearNotify() {
        return clear("notify");
    }
}
