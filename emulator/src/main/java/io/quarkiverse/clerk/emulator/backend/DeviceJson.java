package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Device;

/** Passkeys and trusted devices in the shapes of Clerk's schemas {@code Passkey} and {@code TrustedDevice}. */
final class DeviceJson {

    ObjectNode passkey(Device passkey) {
        ObjectNode json = Json.resource("passkey", passkey.id()).put("name", passkey.name());
        json.put("last_used_at", millis(passkey.updatedAt()));
        ObjectNode verification = json.putObject("verification").put("object", "verification_passkey");
        verification.put("status", "verified").put("strategy", "passkey").put("nonce", "nonce");
        verification.putNull("message").putNull("attempts").putNull("expire_at");
        return json;
    }

    ObjectNode trustedDevice(Device device) {
        ObjectNode json = Json.resource("trusted_device", device.id()).put("platform", "android");
        json.put("app_identifier", "com.example.emulator").put("name", device.name()).put("algorithm", "ES256");
        json.put("status", device.revokedAt().isPresent() ? "revoked" : "active");
        json.put("created_at", millis(device.createdAt()));
        json.put("updated_at", millis(device.updatedAt()));
        json.put("last_used_at", millis(device.createdAt()));
        return json.put("revoked_at", millis(device.revokedAt().orElse(null)));
    }
}
