package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.M2mToken;
import io.quarkiverse.clerk.emulator.store.M2mTokens;
import io.quarkiverse.clerk.emulator.store.Machine;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** {@code /v1/m2m_tokens}: machines call it with keys of their own, backends with the secret key of the instance. */
final class M2mTokensResource {

    private final Store store;
    private final M2mTokens m2mTokens;
    private final M2mTokenForm form;
    private final Tokens tokens;
    private final MachineCaller caller;
    private final Clock clock;

    M2mTokensResource(Store store, Tokens tokens, MachineCaller caller, Clock clock) {
        this.store = store;
        this.m2mTokens = store.machineTokens().m2mTokens();
        this.form = new M2mTokenForm(m2mTokens);
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/m2m_tokens", this::list)
                .onAsync(POST, "/m2m_tokens", 201, this::create)
                .on(POST, "/m2m_tokens/verify", this::verify)
                .on(POST, "/m2m_tokens/:m2m_token_id/revoke", this::revoke);
    }

    private JsonNode list(ApiRequest request) {
        String subject = request.query("subject").orElseThrow(() -> ClerkError.missing("subject"));
        if (store.machineTokens().machines().find(subject).isEmpty()) {
            throw ClerkError.notFound("machine", subject);
        }
        requireSelf(request, subject);
        boolean revokedToo = request.flag("revoked").orElse(false);
        boolean expiredToo = request.flag("expired").orElse(false);
        Instant now = clock.instant();
        List<M2mToken> found = new ArrayList<>(m2mTokens.matching(token -> token.subject().equals(subject)
                && (revokedToo || !token.validity().revoked()) && (expiredToo || !token.validity().isExpiredAt(now))));
        Collections.reverse(found);
        return Json.object().put("total_count", found.size()).set("m2m_tokens", Paging.of(request).bare(found, this::json));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Machine machine = caller.machine(request).orElseThrow(() -> ClerkError.unauthenticated(
                "A machine makes its own tokens: the key must be the secret key of a machine, not that of the instance."));
        M2mTokenForm.Wanted wanted = form.read(machine, request.body());
        if (wanted.asJwt()) {
            return tokens.ofMachine(wanted.token()).map(jwt -> json(wanted.token()).put("token", jwt));
        }
        M2mToken token = wanted.existing().orElseGet(() -> m2mTokens.save(wanted.token()));
        return Future.succeededFuture(json(token).put("token", token.token().text()));
    }

    /** A machine verifies tokens that are for it. */
    private JsonNode verify(ApiRequest request) {
        Optional<Machine> machine = caller.machine(request);
        return json(m2mTokens.use(request.body().required("token"))
                .filter(token -> machine.map(found -> token.scopes().contains(found.id())).orElse(true))
                .orElseThrow(() -> ClerkError.of(404, "resource_not_found", "not found",
                        "The M2M token is unknown, revoked, expired or not for this machine.")));
    }

    private JsonNode revoke(ApiRequest request) {
        String id = request.path("m2m_token_id");
        M2mToken token = m2mTokens.find(id).orElseThrow(() -> ClerkError.notFound("M2M token", id));
        requireSelf(request, token.subject());
        return json(m2mTokens.revoke(token, request.body().optional("revocation_reason")));
    }

    private void requireSelf(ApiRequest request, String subject) {
        if (caller.machine(request).filter(machine -> !machine.id().equals(subject)).isPresent()) {
            throw ClerkError.of(403, "authorization_invalid", "Unauthorized request",
                    "A machine can list and revoke its own tokens only.");
        }
    }

    private ObjectNode json(M2mToken token) {
        ObjectNode json = Json.resource("machine_to_machine_token", token.id());
        json.put("subject", token.subject());
        json.set("claims", token.claims().orElse(null));
        json.set("scopes", Json.texts(token.scopes()));
        ValidityJson.add(json, token.validity(), clock.instant());
        json.put("last_used_at", millis(token.lastUsedAt().orElse(null)));
        json.put("created_at", millis(token.createdAt()));
        return json.put("updated_at", millis(token.updatedAt()));
    }
}
