package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** What to change about a machine ({@code UpdateMachine}). */
public final class UpdateMachineRequest extends RequestBody<UpdateMachineRequest> {

    private UpdateMachineRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateMachineRequest with(Map<String, Object> properties) {
        return new UpdateMachineRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateMachineRequest create() {
        return new UpdateMachineRequest(Map.of());
    }

    public UpdateMachineRequest name(String name) {
        return set("name", name);
    }

    /** How long its tokens are valid, in whole seconds. */
    public UpdateMachineRequest defaultTokenTtl(Duration defaultTokenTtl) {
        return set("default_token_ttl", defaultTokenTtl);
    }
}
