package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A new machine ({@code CreateMachine}). */
public final class CreateMachineRequest extends RequestBody<CreateMachineRequest> {

    private CreateMachineRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateMachineRequest with(Map<String, Object> properties) {
        return new CreateMachineRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name up to 255 characters
     */
    public static CreateMachineRequest create(String name) {
        return new CreateMachineRequest(Map.of()).set("name", name);
    }

    /** The ids of the machines that it may call. */
    public CreateMachineRequest scopedMachines(String... scopedMachines) {
        return setAll("scoped_machines", scopedMachines);
    }

    /** How long its tokens are valid, in whole seconds. */
    public CreateMachineRequest defaultTokenTtl(Duration defaultTokenTtl) {
        return set("default_token_ttl", defaultTokenTtl);
    }
}
