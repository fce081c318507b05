package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Device;
import io.quarkiverse.clerk.emulator.store.RowType;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Passkeys and trusted devices below {@code /v1/users/{user_id}}. */
final class UserDevicesResource {

    private static final String TRUSTED_DEVICES = "/users/:user_id/trusted_devices";

    private final Store store;
    private final Finder find;
    private final DeviceJson json;
    private final Clock clock;

    UserDevicesResource(Store store, DeviceJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(DELETE, "/users/:user_id/passkeys/:device_id", this::deletePasskey)
                .on(GET, TRUSTED_DEVICES, request -> Paging.ALL.envelope(of(find.user(request)), json::trustedDevice))
                .on(DELETE, TRUSTED_DEVICES + "/:device_id", this::revoke);
    }

    private JsonNode deletePasskey(ApiRequest request) {
        Device passkey = one(Device.PASSKEY, request);
        store.rows(Device.PASSKEY).remove(passkey.id());
        return Json.deleted("passkey", passkey.id());
    }

    private List<Device> of(User user) {
        return store.rows(Device.TRUSTED).matching(device -> device.userId().equals(user.id()));
    }

    private ObjectNode revoke(ApiRequest request) {
        Device device = one(Device.TRUSTED, request);
        return json.trustedDevice(store.rows(Device.TRUSTED).save(device.revoked(clock.instant())));
    }

    private Device one(RowType<Device> type, ApiRequest request) {
        User user = find.user(request);
        String id = request.path("device_id");
        return store.rows(type).find(id).filter(device -> device.userId().equals(user.id()))
                .orElseThrow(() -> ClerkError.notFound(type.noun(), id));
    }
}
