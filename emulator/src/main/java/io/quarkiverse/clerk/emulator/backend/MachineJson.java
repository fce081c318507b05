package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Machine;
import io.quarkiverse.clerk.emulator.store.Machines;

/** Machines in the shape of Clerk's schema {@code Machine}. */
final class MachineJson {

    private final Machines machines;
    private final Instance instance;

    MachineJson(Machines machines, Instance instance) {
        this.machines = machines;
        this.instance = instance;
    }

    ObjectNode of(Machine machine) {
        ObjectNode json = plain(machine);
        json.set("scoped_machines", Json.array(machine.scopedMachines().stream()
                .flatMap(id -> machines.find(id).stream()).map(this::plain).toList()));
        return json;
    }

    private ObjectNode plain(Machine machine) {
        ObjectNode json = Json.resource("machine", machine.id());
        json.put("name", machine.name());
        json.put("instance_id", instance.id());
        json.put("created_at", millis(machine.createdAt()));
        json.put("updated_at", millis(machine.updatedAt()));
        return json.put("default_token_ttl", machine.defaultTokenTtl().toSeconds());
    }
}
