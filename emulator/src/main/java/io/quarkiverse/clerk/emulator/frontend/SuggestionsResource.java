package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.frontend.Suggestions.Suggestion;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.vertx.core.Future;

/** {@code /v1/me/organization_suggestions}. */
final class SuggestionsResource {

    private static final String PATH = "/me/organization_suggestions";

    private final Callers callers;
    private final Answers answers;
    private final Suggestions suggestions;

    SuggestionsResource(Callers callers, Answers answers, Suggestions suggestions) {
        this.callers = callers;
        this.answers = answers;
        this.suggestions = suggestions;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, PATH, this::list).onAsync(POST, PATH + "/:suggestion_id/accept", this::accept);
    }

    private JsonNode list(ApiRequest request) {
        return Answers.read(Paging.of(request).envelope(Filters.<Suggestion> of(request)
                .oneOf("status", suggestion -> Stream.of(suggestion.status()))
                .apply(suggestions.of(callers.signedIn(request).user())), suggestions::json));
    }

    private Future<JsonNode> accept(ApiRequest request) {
        Caller caller = callers.signedIn(request);
        return answers.changed(request, caller.client(),
                suggestions.json(suggestions.accept(caller.user(), request.path("suggestion_id"))));
    }
}
