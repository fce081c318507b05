package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** How the instance is protected ({@code UpdateInstanceProtect}). */
public final class UpdateInstanceProtectRequest extends RequestBody<UpdateInstanceProtectRequest> {

    private UpdateInstanceProtectRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateInstanceProtectRequest with(Map<String, Object> properties) {
        return new UpdateInstanceProtectRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateInstanceProtectRequest create() {
        return new UpdateInstanceProtectRequest(Map.of());
    }

    /** Whether the rules apply. */
    public UpdateInstanceProtectRequest rulesEnabled(boolean rulesEnabled) {
        return set("rules_enabled", rulesEnabled);
    }

    public UpdateInstanceProtectRequest clearRulesEnabled() {
        return clear("rules_enabled");
    }

    /** Whether bots are looked for. */
    public UpdateInstanceProtectRequest specterEnabled(boolean specterEnabled) {
        return set("specter_enabled", specterEnabled);
    }

    public UpdateInstanceProtectRequest clearSpecterEnabled() {
        return clear("specter_enabled");
    }
}
