package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A new API key ({@code createApiKey}). */
public final class CreateApiKeyRequest extends RequestBody<CreateApiKeyRequest> {

    private CreateApiKeyRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateApiKeyRequest with(Map<String, Object> properties) {
        return new CreateApiKeyRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param subject the id of the user, organization or machine that it belongs to
     */
    public static CreateApiKeyRequest create(String name, String subject) {
        return new CreateApiKeyRequest(Map.of()).set("name", name).set("subject", subject);
    }

    /** {@code api_key} unless set. */
    public CreateApiKeyRequest type(String type) {
        return set("type", type);
    }

    /** For people. */
    public CreateApiKeyRequest description(String description) {
        return set("description", description);
    }

    public CreateApiKeyRequest clearDescription() {
        return clear("description");
    }

    /** What is stored with it. A map, or an object that Jackson makes one of. */
    public CreateApiKeyRequest claims(Object claims) {
        return setObject("claims", claims);
    }

    public CreateApiKeyRequest clearClaims() {
        return clear("claims");
    }

    /** What it may be used for. */
    public CreateApiKeyRequest scopes(String... scopes) {
        return setAll("scopes", scopes);
    }

    /** The id of the user who makes it. */
    public CreateApiKeyRequest createdBy(String createdBy) {
        return set("created_by", createdBy);
    }

    public CreateApiKeyRequest clearCreatedBy() {
        return clear("created_by");
    }

    /** How long it is valid, in whole seconds. */
    public CreateApiKeyRequest expiresIn(Duration expiresIn) {
        return set("seconds_until_expiration", expiresIn);
    }

    public CreateApiKeyRequest clearExpiresIn() {
        return clear("seconds_until_expiration");
    }
}
