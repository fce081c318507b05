package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Somebody who may sign up ({@code CreateAllowlistIdentifier}). */
public final class CreateAllowlistIdentifierRequest extends RequestBody<CreateAllowlistIdentifierRequest> {

    private CreateAllowlistIdentifierRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateAllowlistIdentifierRequest with(Map<String, Object> properties) {
        return new CreateAllowlistIdentifierRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param identifier an email address, a phone number or a wallet; {@code *@example.com} for a whole domain
     */
    public static CreateAllowlistIdentifierRequest create(String identifier) {
        return new CreateAllowlistIdentifierRequest(Map.of()).set("identifier", identifier);
    }

    /** Whether the address gets an invitation. */
    public CreateAllowlistIdentifierRequest notify(boolean notify) {
        return set("notify", notify);
    }
}
