package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.SignInToken;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/sign_in_tokens}. */
final class SignInTokensResource {

    /** Clerk's default. */
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Store store;
    private final Finder find;
    private final Clock clock;

    SignInTokensResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        new Crud<>(routes, "/sign_in_tokens", store, SignInToken.TYPE, this::json)
                .create(this::create)
                .action("revoke", (token, body) -> token.with(
                        Tickets.revoked(token.ticket(), "sign_in_token", clock.instant()), clock.instant()));
    }

    private SignInToken create(Body body) {
        Instant now = clock.instant();
        String userId = find.user(body.required("user_id")).id();
        Optional<String> organizationId = body.optional("org_id")
                .map(id -> find.membership(organization(id), userId).organizationId());
        return new SignInToken(store.rows(SignInToken.TYPE).nextId(), userId, organizationId, store.ticket(Optional.of(
                now.plus(Tickets.lifetime(body, "expires_in_seconds", LIFETIME)))), now, now);
    }

    private Organization organization(String id) {
        return store.organizations().find(id).orElseThrow(() -> ClerkError.notFound("organization", id).at("org_id"));
    }

    private ObjectNode json(SignInToken token) {
        ObjectNode json = Json.resource("sign_in_token", token.id()).put("user_id", token.userId());
        Tickets.add(json, token.ticket(), store.urls());
        json.put("created_at", millis(token.createdAt()));
        return json.put("updated_at", millis(token.updatedAt()));
    }
}
