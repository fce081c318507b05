package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** {@code /v1/sessions}. */
final class SessionsResource {

    /** The bounds of {@code expires_in_seconds} in Clerk's specification. */
    private static final int MIN_SECONDS = 30;
    private static final int MAX_SECONDS = 315_360_000;

    private final Store store;
    private final Finder find;
    private final SessionJson json;
    private final Tokens tokens;
    private final Clock clock;

    SessionsResource(Store store, SessionJson json, Tokens tokens, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.tokens = tokens;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/sessions", this::list)
                .on(POST, "/sessions", this::create)
                .on(GET, "/sessions/:session_id", request -> json.of(find.session(request)))
                .on(POST, "/sessions/:session_id/revoke",
                        request -> json.of(store.signIns().end(find.session(request), Session.Status.REVOKED)))
                .onAsync(POST, "/sessions/:session_id/verify", this::verify)
                .onAsync(POST, "/sessions/:session_id/tokens", this::createToken)
                .onAsync(POST, "/sessions/:session_id/tokens/:template_name", this::createTemplateToken);
    }

    private JsonNode list(ApiRequest request) {
        Optional<String> client = request.query("client_id");
        Optional<String> user = request.query("user_id");
        Optional<String> status = request.query("status");
        List<Session> found = new ArrayList<>(store.sessions().matching(session -> client.map(session.clientId()::equals)
                .orElse(true)
                && user.map(session.userId()::equals).orElse(true)
                && status.map(session.statusAt(clock.instant()).text()::equals).orElse(true)));
        Collections.reverse(found);
        return Paging.switched(request, found, json::of);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        User user = find.user(body.required("user_id"));
        if (user.settings().banned()) {
            throw ClerkError.of(403, "user_banned", "User is banned", "A banned user cannot have a session.");
        }
        Optional<String> organization = body.optional("active_organization_id").map(id -> organizationOf(user, id));
        return json.of(store.signIns().start(store.clients().create(), Admission.of(user, organization)));
    }

    private String organizationOf(User user, String id) {
        return store.organizations().find(id).map(Organization::id)
                .filter(found -> store.memberships().find(found, user.id()).isPresent())
                .orElseThrow(() -> ClerkError.notFound("organization of the user", id));
    }

    private Future<JsonNode> createToken(ApiRequest request) {
        Session session = active(find.session(request));
        Session touched = store.signIns().touch(session);
        return lifetime(request).map(lifetime -> tokens.ofSession(touched, Optional.empty(), lifetime))
                .orElseGet(() -> tokens.ofSession(touched, Optional.empty()))
                .map(SessionsResource::token);
    }

    private Future<JsonNode> createTemplateToken(ApiRequest request) {
        Session session = active(find.session(request));
        String name = request.path("template_name");
        JwtTemplate template = store.jwtTemplates().byName(name)
                .orElseThrow(() -> ClerkError.notFound("JWT template", name));
        Duration lifetime = lifetime(request).orElse(Duration.ofSeconds(template.lifetime()));
        return tokens.ofTemplate(store.signIns().touch(session), template, lifetime).map(SessionsResource::token);
    }

    private static Optional<Duration> lifetime(ApiRequest request) {
        return request.body().number("expires_in_seconds", MIN_SECONDS, MAX_SECONDS).map(Duration::ofSeconds);
    }

    private static JsonNode token(String jwt) {
        return Json.object().put("object", "token").put("jwt", jwt);
    }

    private Session active(Session session) {
        if (!session.isActiveAt(clock.instant())) {
            throw ClerkError.notFound("active session", session.id());
        }
        return session;
    }

    /** Deprecated by Clerk, but every SDK still has it: is this token one of this session, and is the session active? */
    private Future<JsonNode> verify(ApiRequest request) {
        Session session = active(find.session(request));
        return tokens.verifySessionToken(request.body().required("token")).map(claims -> {
            claims.filter(found -> session.id().equals(found.path("sid").asText()))
                    .orElseThrow(() -> ClerkError.unauthenticated("The token is not one of this session."));
            return json.of(session);
        });
    }
}
