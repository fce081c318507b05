package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.HandshakePayloads;

/** {@code GET /v1/clients/handshake_payload}: the cookies that a handshake is to set, by the nonce that it handed out. */
final class HandshakePayloadResource {

    private final HandshakePayloads payloads;

    HandshakePayloadResource(HandshakePayloads payloads) {
        this.payloads = payloads;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/clients/handshake_payload", this::take);
    }

    private JsonNode take(ApiRequest request) {
        String nonce = request.query("nonce").orElseThrow(() -> ClerkError.missing("nonce"));
        List<String> directives = payloads.take(nonce).orElseThrow(() -> ClerkError.of(404, "resource_not_found",
                "not found", "The nonce is unknown, used or too old."));
        return Json.object().set("directives", Json.texts(directives));
    }
}
