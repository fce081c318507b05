package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** What to change about an API key ({@code updateApiKey}). */
public final class UpdateApiKeyRequest extends RequestBody<UpdateApiKeyRequest> {

    private UpdateApiKeyRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateApiKeyRequest with(Map<String, Object> properties) {
        return new UpdateApiKeyRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateApiKeyRequest create() {
        return new UpdateApiKeyRequest(Map.of());
    }

    /** What is stored with it. A map, or an object that Jackson makes one of. */
    public UpdateApiKeyRequest claims(Object claims) {
        return setObject("claims", claims);
    }

    public UpdateApiKeyRequest clearClaims() {
        return clear("claims");
    }

    /** What it may be used for. */
    public UpdateApiKeyRequest scopes(String... scopes) {
        return setAll("scopes", scopes);
    }

    /** For people. */
    public UpdateApiKeyRequest description(String description) {
        return set("description", description);
    }

    public UpdateApiKeyRequest clearDescription() {
        return clear("description");
    }

    /** Another one of the same kind. */
    public UpdateApiKeyRequest subject(String subject) {
        return set("subject", subject);
    }

    /** How long it is valid, in whole seconds. */
    public UpdateApiKeyRequest expiresIn(Duration expiresIn) {
        return set("seconds_until_expiration", expiresIn);
    }

    public UpdateApiKeyRequest clearExpiresIn() {
        return clear("seconds_until_expiration");
    }
}
