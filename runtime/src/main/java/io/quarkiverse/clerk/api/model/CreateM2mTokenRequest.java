package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A new machine-to-machine token ({@code createM2MToken}). */
public final class CreateM2mTokenRequest extends RequestBody<CreateM2mTokenRequest> {

    private CreateM2mTokenRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateM2mTokenRequest with(Map<String, Object> properties) {
        return new CreateM2mTokenRequest(properties);
    }

    /** Valid for as long as Clerk's default has it. */
    public static CreateM2mTokenRequest create() {
        return new CreateM2mTokenRequest(Map.of());
    }

    /** Opaque unless set. */
    public CreateM2mTokenRequest tokenFormat(M2mTokenFormat tokenFormat) {
        return set("token_format", tokenFormat);
    }

    /** How long it is valid, in whole seconds. */
    public CreateM2mTokenRequest expiresIn(Duration expiresIn) {
        return set("seconds_until_expiration", expiresIn);
    }

    public CreateM2mTokenRequest clearExpiresIn() {
        return clear("seconds_until_expiration");
    }

    /** What is stored with it. A map, or an object that Jackson makes one of. */
    public CreateM2mTokenRequest claims(Object claims) {
        return setObject("claims", claims);
    }

    public CreateM2mTokenRequest clearClaims() {
        return clear("claims");
    }

    /** An existing token is answered if it is valid for at least that long. */
    public CreateM2mTokenRequest minRemainingTtl(Duration minRemainingTtl) {
        return set("min_remaining_ttl_seconds", minRemainingTtl);
    }
}
