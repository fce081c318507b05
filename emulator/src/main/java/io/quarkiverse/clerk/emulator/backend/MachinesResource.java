package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Machine;
import io.quarkiverse.clerk.emulator.store.Machines;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/machines}: the machines, what they may talk to, and their keys. */
final class MachinesResource {

    private static final String ONE = "/machines/:machine_id";
    private static final Duration DEFAULT_TTL = Duration.ofHours(1);
    private static final int MAX_TTL = 315_360_000;
    private static final int MAX_PREVIOUS_TTL = 28_800;
    private static final int MAX_NAME = 255;
    private static final int MAX_SCOPES = 150;
    private static final Ordering<Machine> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Machine::createdAt),
            "name", Ordering.by(Machine::name)));

    private final Store store;
    private final Machines machines;
    private final MachineJson json;
    private final Clock clock;

    MachinesResource(Store store, Instance instance, Clock clock) {
        this.store = store;
        this.machines = store.machineTokens().machines();
        this.json = new MachineJson(machines, instance);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/machines", this::list)
                .on(POST, "/machines", this::create)
                .on(GET, ONE, request -> json.of(find(request)))
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(POST, ONE + "/scopes", this::addScope)
                .on(DELETE, ONE + "/scopes/:other_machine_id", this::removeScope)
                .on(GET, ONE + "/secret_key", request -> secretKey(find(request)))
                .on(POST, ONE + "/secret_key/rotate", this::rotate);
    }

    private JsonNode list(ApiRequest request) {
        Optional<String> text = request.query("query").map(query -> query.toLowerCase(Locale.ROOT));
        List<Machine> found = machines.all().stream().filter(machine -> text
                .map(part -> machine.id().toLowerCase(Locale.ROOT).contains(part)
                        || machine.name().toLowerCase(Locale.ROOT).contains(part))
                .orElse(true)).toList();
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::of);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        List<String> scopes = body.texts("scoped_machines");
        if (scopes.size() > MAX_SCOPES) {
            throw ClerkError.invalidValue("scoped_machines", "scoped_machines can have 150 elements.");
        }
        scopes.forEach(this::find);
        Machine machine = machines.create(name(body), ttl(body).orElse(DEFAULT_TTL),
                scopes.stream().distinct().toList());
        return json.of(machine).put("secret_key", machine.secretKey().text());
    }

    private JsonNode update(ApiRequest request) {
        Machine machine = find(request);
        Body body = request.body();
        return json.of(machines.save(machine.with(body.isSet("name") ? name(body) : machine.name(),
                ttl(body).orElse(machine.defaultTokenTtl()), clock.instant())));
    }

    private JsonNode delete(ApiRequest request) {
        Machine machine = find(request);
        store.machineTokens().deleteMachine(machine);
        return Json.deleted("machine", machine.id());
    }

    private JsonNode addScope(ApiRequest request) {
        Machine machine = find(request);
        Machine other = find(request.body().required("to_machine_id"));
        if (machine.scopedMachines().contains(other.id())) {
            throw ClerkError.of(409, "machine_scope_exists", "already exists", "The machine has this scope already.");
        }
        if (machine.scopedMachines().size() == MAX_SCOPES) {
            throw ClerkError.invalidValue("to_machine_id", "A machine can have 150 scopes.");
        }
        machines.save(machine.withScope(other.id(), clock.instant()));
        return Json.object().put("object", "machine_scope").put("from_machine_id", machine.id())
                .put("to_machine_id", other.id()).put("created_at", millis(clock.instant()));
    }

    private JsonNode removeScope(ApiRequest request) {
        Machine machine = find(request);
        String other = request.path("other_machine_id");
        if (!machine.scopedMachines().contains(other)) {
            throw ClerkError.notFound("scope of the machine", other);
        }
        machines.save(machine.withoutScope(other, clock.instant()));
        return Json.object().put("object", "machine_scope").put("from_machine_id", machine.id())
                .put("to_machine_id", other).put("deleted", true);
    }

    private JsonNode rotate(ApiRequest request) {
        Machine machine = find(request);
        long seconds = request.body().number("previous_token_ttl", 0, MAX_PREVIOUS_TTL)
                .orElseThrow(() -> ClerkError.missing("previous_token_ttl"));
        return secretKey(machines.rotate(machine, Duration.ofSeconds(seconds)));
    }

    private static JsonNode secretKey(Machine machine) {
        return Json.object().put("object", "machine_secret_key").put("secret", machine.secretKey().text());
    }

    private static String name(Body body) {
        String name = body.required("name");
        if (name.length() > MAX_NAME) {
            throw ClerkError.invalidValue("name", "name must have 255 characters or fewer.");
        }
        return name;
    }

    private static Optional<Duration> ttl(Body body) {
        return body.number("default_token_ttl", 1, MAX_TTL).map(Duration::ofSeconds);
    }

    private Machine find(ApiRequest request) {
        return find(request.path("machine_id"));
    }

    private Machine find(String id) {
        return machines.find(id).orElseThrow(() -> ClerkError.notFound("machine", id));
    }
}
