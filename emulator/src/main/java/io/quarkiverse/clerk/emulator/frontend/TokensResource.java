package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.JwtTemplate;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;

/** {@code /v1/client/sessions/{session_id}/tokens}: tokens for the page. */
final class TokensResource {

    private static final String PATH = "/client/sessions/:session_id/tokens";
    private static final String ORGANIZATION = "organization_id";

    private final Store store;
    private final Tokens tokens;
    private final Callers callers;
    private final Origins origins;
    private final Clock clock;

    TokensResource(Store store, Tokens tokens, Callers callers, Origins origins, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.callers = callers;
        this.origins = origins;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, PATH, this::create)
                .onAsync(POST, PATH + "/:template_name", this::createOfTemplate);
    }

    /** In another organization than the active one, if the page wants it; the session stays in its own. */
    private Future<JsonNode> create(ApiRequest request) {
        Session session = store.signIns().touch(callers.activeSession(request));
        Form form = Form.of(request);
        Session meant = form.has(ORGANIZATION)
                ? session.withActiveOrganization(form.text(ORGANIZATION).map(id -> organization(id, session)),
                        clock.instant())
                : session;
        return tokens.ofSession(meant, origins.of(request.context())).map(ClientJson::token);
    }

    private String organization(String idOrSlug, Session session) {
        Optional<Organization> found = SessionsResource.member(store, idOrSlug, session);
        return found.map(Organization::id).orElseThrow(() -> SessionsResource.refused(idOrSlug));
    }

    private Future<JsonNode> createOfTemplate(ApiRequest request) {
        Session session = callers.activeSession(request);
        String name = request.path("template_name");
        JwtTemplate template = store.jwtTemplates().byName(name).orElseThrow(() -> ClerkError.of(404,
                "resource_not_found", "JWT template not found", "No JWT template exists with name: " + name));
        return tokens.ofTemplate(store.signIns().touch(session), template, Duration.ofSeconds(template.lifetime()))
                .map(ClientJson::token);
    }
}
