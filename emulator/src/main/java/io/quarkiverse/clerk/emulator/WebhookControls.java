package io.quarkiverse.clerk.emulator;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;
import io.quarkiverse.clerk.emulator.webhook.Webhooks;

/** The webhooks in the {@link ControlApi}: where they go, one that is sent on demand, and what became of each. */
final class WebhookControls {

    private static final String DELIVERIES = "/webhooks";
    private static final String ENDPOINTS = "/webhooks/endpoints";

    private final Webhooks webhooks;

    WebhookControls(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, ENDPOINTS, request -> endpoints())
                .on(PUT, ENDPOINTS, this::setEndpoints)
                .on(GET, "/webhooks/types", request -> Json.object().set("data", Json.texts(webhooks.types())))
                .on(POST, DELIVERIES, this::send)
                .on(GET, DELIVERIES, this::deliveries)
                .on(DELETE, DELIVERIES, 204, request -> clear());
    }

    /** Without the secrets, which whoever set them knows. */
    private JsonNode endpoints() {
        return list(webhooks.endpoints().stream()
                .map(endpoint -> Json.object().put("url", endpoint.url().toString())).toList());
    }

    private JsonNode setEndpoints(ApiRequest request) {
        webhooks.endpoints(request.bodies().stream().map(WebhookControls::endpoint).toList());
        return endpoints();
    }

    private static WebhookEndpoint endpoint(Body body) {
        try {
            return new WebhookEndpoint(URI.create(body.required("url")), body.required("signing_secret"));
        } catch (IllegalArgumentException e) {
            throw ClerkError.of(422, "form_param_format_invalid", "is invalid", e.getMessage());
        }
    }

    private JsonNode send(ApiRequest request) {
        Body body = request.body();
        String type = body.required("type");
        JsonNode data = body.isSet("data") ? body.object("data")
                : webhooks.example(type).orElseThrow(() -> ClerkError.invalidValue("type",
                        "Clerk has no event " + type + ". Send data with it, or one of " + webhooks.types() + "."));
        if (!webhooks.hasEndpoint()) {
            throw ClerkError.of(409, "no_webhook_endpoint", "no endpoint", "The emulator has nowhere to send webhooks to: PUT "
                    + ControlApi.PREFIX + "webhooks/endpoints first.");
        }
        return Json.object().put("id", webhooks.send(type, data));
    }

    private JsonNode deliveries(ApiRequest request) {
        return list(webhooks.deliveries().stream()
                .filter(delivery -> request.query("type").map(delivery.type()::equals).orElse(true))
                .map(WebhookControls::json).toList());
    }

    private JsonNode clear() {
        webhooks.clearDeliveries();
        return Json.nothing();
    }

    private static JsonNode list(List<ObjectNode> data) {
        return Json.object().put("total_count", data.size()).set("data", Json.array(data));
    }

    private static ObjectNode json(WebhookDelivery delivery) {
        ObjectNode json = Json.object().put("id", delivery.messageId()).put("type", delivery.type());
        json.put("url", delivery.endpoint().toString());
        json.put("status", delivery.status().name().toLowerCase(Locale.ROOT));
        json.set("attempts", Json.array(delivery.attempts().stream().map(WebhookControls::json).toList()));
        json.put("next_attempt_at", millis(delivery.nextAttemptAt().orElse(null)));
        return json.put("body", delivery.body());
    }

    private static ObjectNode json(WebhookDelivery.Attempt attempt) {
        ObjectNode json = Json.object().put("at", millis(attempt.at()));
        json.put("status", attempt.status().isPresent() ? attempt.status().getAsInt() : null);
        return json.put("failure", attempt.failure().orElse(null));
    }
}
