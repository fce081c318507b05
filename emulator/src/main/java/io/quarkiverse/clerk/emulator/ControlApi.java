package io.quarkiverse.clerk.emulator;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.SecretKeyCheck;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * What tests need of an emulator that is not in their own process, with the secret key as in the Backend API: its clock, its
 * faults, the requests that it got, its webhooks, another key, and tokens that Clerk gives to nobody: session tokens with any
 * claims, and OAuth access tokens, which it issues to other applications only.
 */
final class ControlApi {

    static final String PREFIX = "/emulator/";
    private static final long MAX_BODY = 64 * 1024;
    private static final long MAX_OFFSET = Duration.ofDays(3650).toMillis();

    private final Controls controls;
    private final Tokens tokens;
    private final SessionTokenIssuer sessionTokens;
    private final OAuthTokenIssuer oauthTokens;

    ControlApi(Controls controls, Tokens tokens, SessionTokenIssuer sessionTokens, OAuthTokenIssuer oauthTokens) {
        this.controls = controls;
        this.tokens = tokens;
        this.sessionTokens = sessionTokens;
        this.oauthTokens = oauthTokens;
    }

    /** The router to mount at {@link #PREFIX}. */
    Router router(Vertx vertx, String secretKey, Ids ids) {
        Router router = Router.router(vertx);
        router.route().handler(new SecretKeyCheck(secretKey));
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        ApiRoutes routes = new ApiRoutes(router, ids)
                .on(GET, "/clock", request -> clock())
                .on(POST, "/clock", this::advance)
                .on(DELETE, "/clock", request -> resetClock())
                .on(GET, "/requests", this::requests)
                .on(DELETE, "/requests", 204, request -> clearRequests())
                .on(GET, "/faults", request -> faults())
                .on(POST, "/faults", this::addFault)
                .on(DELETE, "/faults", 204, request -> clearFaults())
                .onAsync(POST, "/signing_keys", request -> tokens.rotateKey().map(id -> Json.object().put("kid", id)))
                .onAsync(POST, "/session_tokens", sessionTokens::issue)
                .onAsync(POST, "/oauth_access_tokens", oauthTokens::issue);
        new WebhookControls(controls.webhooks()).register(routes);
        router.route().handler(context -> {
            throw ClerkError.of(404, "resource_not_found", "not found", "The emulator cannot be told that.");
        });
        return router;
    }

    private JsonNode clock() {
        return Json.object().put("now", millis(controls.clock().instant()))
                .put("offset_millis", controls.clock().offset().toMillis())
                .put("frozen", controls.clock().isFrozen());
    }

    private JsonNode advance(ApiRequest request) {
        boolean freeze = request.body().flag("freeze", false);
        Optional<Long> millis = request.body().number("advance_millis", -MAX_OFFSET, MAX_OFFSET);
        if (!freeze && millis.isEmpty()) {
            throw ClerkError.missing("advance_millis");
        }
        if (freeze) {
            controls.clock().freeze();
        }
        millis.map(Duration::ofMillis).ifPresent(controls.clock()::advance);
        return clock();
    }

    private JsonNode resetClock() {
        controls.clock().reset();
        return clock();
    }

    private JsonNode requests(ApiRequest request) {
        var found = request.query("path").map(this::checked).map(controls.requests()::to).orElseGet(controls.requests()::all);
        return Json.object().put("total_count", found.size()).set("data", Json.array(found.stream()
                .map(one -> Json.object().put("method", one.method()).put("path", one.path()).put("query", one.query()))
                .toList()));
    }

    private String checked(String path) {
        if (!path.startsWith("/")) {
            throw ClerkError.invalidFormat("path", "path must start with /.");
        }
        return path;
    }

    private JsonNode clearRequests() {
        controls.requests().clear();
        return Json.nothing();
    }

    private JsonNode faults() {
        var pending = controls.faults().pending();
        return Json.object().put("total_count", pending.size())
                .set("data", Json.array(pending.stream().map(ControlApi::json).toList()));
    }

    private JsonNode addFault(ApiRequest request) {
        Body body = request.body();
        String path = checked(body.required("path"));
        String effect = body.optional("effect").orElse("status");
        Fault fault = switch (effect) {
            case "status" -> Fault.status(path, body.number("status", 400, 599).orElse(500L).intValue());
            case "silence" -> Fault.silence(path);
            case "disconnect" -> Fault.disconnect(path);
            default -> throw ClerkError.invalidValue("effect", "effect must be status, silence or disconnect.");
        };
        Fault limited = body.number("times", 1, Integer.MAX_VALUE).map(times -> fault.times(times.intValue())).orElse(fault);
        Fault added = body.optional("method").map(limited::on).orElse(limited);
        controls.faults().add(added);
        return json(added);
    }

    private JsonNode clearFaults() {
        controls.faults().clear();
        return Json.nothing();
    }

    private static ObjectNode json(Fault fault) {
        ObjectNode json = Json.object().put("path", fault.path());
        json.put("method", fault.method().orElse(null));
        json.put("effect", fault.effect().name().toLowerCase(Locale.ROOT));
        if (fault.effect() == Fault.Effect.STATUS) {
            json.put("status", fault.status());
        }
        return json.put("times", fault.times());
    }
}
