package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Document;
import io.quarkiverse.clerk.emulator.store.MessageTemplates;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/templates}, deprecated by Clerk: the texts of messages, none of which the emulator ever sends. */
final class TemplatesResource {

    private static final String ONE = "/templates/:template_type/:slug";
    private static final List<String> CHANGEABLE = List.of("name", "subject", "markup", "body", "delivered_by_clerk",
            "from_email_name", "reply_to_email_name");
    private static final Map<String, String> SAMPLES = Map.of("app.name", "Emulator", "otp_code", "424242",
            "action_url", "http://localhost/");

    private final Rows<Document> templates;
    private final String instanceId;
    private final Clock clock;

    TemplatesResource(Store store, Clock clock) {
        this.instanceId = store.instance().id();
        this.templates = store.rows(MessageTemplates.TYPE);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/templates/:template_type", request -> Paging.switched(request, ofType(request),
                this::json))
                .on(GET, ONE, request -> json(one(request)))
                .on(PUT, ONE, this::upsert)
                .on(POST, ONE + "/revert", this::revert)
                .on(POST, ONE + "/preview", this::preview)
                .on(POST, ONE + "/toggle_delivery", request -> json(change(one(request), properties -> properties
                        .put("delivered_by_clerk", request.body().flag("delivered_by_clerk", true)))));
    }

    private List<Document> ofType(ApiRequest request) {
        String type = request.path("template_type");
        if (!type.equals("email") && !type.equals("sms")) {
            throw ClerkError.of(400, "template_type_unsupported", "Template type not supported",
                    "Template type " + type + " is not supported.");
        }
        return templates.matching(template -> template.text("template_type").equals(type));
    }

    private Document one(ApiRequest request) {
        String slug = request.path("slug");
        return ofType(request).stream().filter(template -> template.text("slug").equals(slug)).findFirst()
                .orElseThrow(() -> ClerkError.of(404, "resource_not_found", "Template not found",
                        "No template was found with slug " + slug + "."));
    }

    private Document change(Document template, UnaryOperator<ObjectNode> change) {
        return templates.save(template.with(change.apply(template.properties().deepCopy()), clock.instant()));
    }

    private JsonNode upsert(ApiRequest request) {
        Document template = one(request);
        Body body = request.body();
        body.optional("body").ifPresent(text -> checkVariables(template, text));
        return json(change(template, properties -> {
            CHANGEABLE.stream().filter(body::isSet).forEach(name -> properties.set(name, body.value(name)));
            return properties.put("can_revert", true);
        }));
    }

    private static void checkVariables(Document template, String text) {
        List<String> used = MessageTemplates.variables(text);
        template.properties().path("required_variables").valueStream().map(JsonNode::asText)
                .filter(name -> !used.contains(name)).findFirst().ifPresent(name -> {
                    throw ClerkError.refused("required_variable_missing", "body",
                            "Body should contain the {{" + name + "}} variable.");
                });
    }

    private JsonNode revert(ApiRequest request) {
        Document template = one(request);
        if (!template.properties().path("can_revert").asBoolean()) {
            throw ClerkError.of(400, "template_revert_error", "Template revert restricted",
                    "Template with slug " + template.text("slug") + " can't be reverted.");
        }
        Document original = MessageTemplates.original(template.id(), clock.instant());
        return json(templates.save(original));
    }

    private JsonNode preview(ApiRequest request) {
        Document template = one(request);
        Body body = request.body();
        ObjectNode json = Json.object();
        Stream.of("subject", "body", "from_email_name", "reply_to_email_name").forEach(name -> json.put(name,
                MessageTemplates.fill(body.optional(name).orElse(template.text(name)), SAMPLES)));
        return json;
    }

    private ObjectNode json(Document template) {
        return DocumentForm.json("template", template).put("instance_id", instanceId);
    }
}
