package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Every sample that the project's workplace has of an answer is read, written and compared: what the specification knows, and
 * the sample has, must come back as it was. Samples that are incomplete or not as specified must be readable.
 */
class ModelFixturesTest {

    private static final String PAGE = "Page<";
    private static final Set<String> ANSWERS = Set.of("responses", "operations", "synthetic", "synthetic-operations");

    /** What is no answer of the Backend API, and why. */
    private static final Map<String, String> NO_MODELS = Map.of("ClerkError", "errors become exceptions",
            "ClerkErrors", "errors become exceptions", "ExtendFreeTrialRequest", "a request",
            "ApplyCommerceDiscountRequest", "a request", "PriceTransitionRequest", "a request", "CreateBillingPriceRequest",
            "a request", "ReassignmentMappings", "part of a request");

    /** Times that Clerk documents in seconds and sends in milliseconds; whatever comes, milliseconds are written. */
    private static final Set<Class<?>> MIXED_TIMES = Set.of(ApiKey.class, M2mToken.class, IdpOAuthAccessToken.class,
            OAuthApplication.class, AdminPortalLinkToken.class);
    private static final Set<String> TIMES = Set.of("expiration", "last_used_at", "created_at", "updated_at");

    /** As an application might have it: the models must not depend on the client's own mapper. */
    private final ObjectMapper mapper = new ObjectMapper();
    private final Properties models = Shared.table("backend-api-models.properties");

    @TestFactory
    Stream<DynamicTest> answers() {
        JsonNode index = Shared.fixture("index.json");
        Shape.Catalog catalog = new Shape.Catalog();
        return StreamSupport.stream(index.path("entries").spliterator(), false)
                .filter(entry -> ANSWERS.contains(entry.path("kind").asText()))
                .filter(entry -> !entry.path("schema").asText().startsWith("webhook.")
                        && !NO_MODELS.containsKey(entry.path("schema").asText()))
                .flatMap(entry -> samples(entry, (schema, sample, json) -> {
                    Class<?> model = model(schema);
                    boolean onlyRead = sample.has("specViolations") || sample.path("partial").asBoolean();
                    check(model, onlyRead ? Optional.empty() : catalog.shape(schema), json);
                }));
    }

    /** Events carry the same objects, sometimes in an older form. */
    @TestFactory
    Stream<DynamicTest> eventsCanBeRead() {
        return StreamSupport.stream(Shared.fixture("index.json").path("entries").spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("webhooks")
                        || entry.path("schema").asText().startsWith("webhook."))
                .flatMap(entry -> samples(entry, (schema, sample, json) -> {
                    boolean envelope = json.has("data") && json.has("type");
                    String payload = schema.startsWith("webhook.") ? schema
                            : entry.path("typeHint").asText().replaceAll("^WebhookEvent<(.*)>$", "$1");
                    String model = models.getProperty(payload, models.getProperty("webhook." + payload));
                    if (model != null) {
                        mapper.readValue((envelope ? json.path("data") : json).toString(), type(model));
                    }
                }));
    }

    /** A model that loses something is found out. */
    @Test
    void theComparisonNotices() throws IOException {
        Optional<Shape> user = new Shape.Catalog().shape("User");
        JsonNode json = mapper.readTree("{\"id\":\"user_1\",\"first_name\":\"Ada\",\"unknown\":1,\"username\":null}");
        check(User.class, user, json);
        assertThatThrownBy(() -> check(Session.class, user, json)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Session.first_name");
        JsonNode deep = mapper.readTree("{\"email_addresses\":[{\"verification\":{\"channel\":7}}]}");
        assertThatThrownBy(() -> check(User.class, user, deep)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("User.email_addresses[0].verification.channel");
    }

    private interface Check {
        void accept(String schema, JsonNode sample, JsonNode json) throws IOException;
    }

    private Stream<DynamicTest> samples(JsonNode entry, Check check) {
        String file = entry.path("file").asText();
        String schema = entry.path("schema").asText();
        return StreamSupport.stream(entry.path("samples").spliterator(), false).map(sample -> {
            int position = sample.path("index").asInt();
            return dynamicTest(schema + ' ' + file + '[' + position + ']',
                    () -> check.accept(schema, sample, Shared.fixture(file).get(position)));
        });
    }

    private Class<?> model(String schema) {
        String model = models.getProperty(schema);
        assertThat(model).as("no model of " + schema + " in backend-api-models.properties").isNotNull();
        return type(model.startsWith(PAGE) ? model.substring(PAGE.length(), model.length() - 1) : model);
    }

    private static Class<?> type(String model) {
        try {
            return Class.forName(Page.class.getPackageName() + '.' + model);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** @param shape what must come back; empty if nothing must */
    private void check(Class<?> model, Optional<Shape> shape, JsonNode json) throws IOException {
        String list = json.has("m2m_tokens") ? "m2m_tokens" : "data";
        if (!json.isArray() && !(json.path(list).isArray() && json.has("total_count"))) {
            Object value = mapper.readValue(json.toString(), model);
            JsonNode written = mapper.readTree(mapper.writeValueAsString(value));
            shape.ifPresent(known -> compare(model, model.getSimpleName(), known, json, written));
            return;
        }
        JsonNode items = json.isArray() ? json : json.path(list);
        JavaType type = mapper.getTypeFactory().constructParametricType(Page.class, model);
        Page<?> page = mapper.readValue(json.toString(), type);
        assertThat(page.data()).hasSize(items.size());
        assertThat(page.totalCount()).isEqualTo(json.has("total_count") ? json.path("total_count").asLong() : null);
        Optional<Shape> itemShape = shape.map(known -> known.properties().getOrDefault(list, known).items());
        for (JsonNode item : items) {
            check(model, itemShape, item);
        }
    }

    private static void compare(Class<?> model, String path, Shape shape, JsonNode sample, JsonNode written) {
        Map<String, Shape> properties = shape.properties();
        if (sample.isArray()) {
            assertThat(written.size()).as(path).isEqualTo(sample.size());
            for (int i = 0; i < sample.size(); i++) {
                compare(model, path + '[' + i + ']', shape.items(), sample.get(i), written.get(i));
            }
        } else if (sample.isObject() && !properties.isEmpty()) {
            sample.properties().stream().filter(property -> !property.getValue().isNull())
                    .filter(property -> properties.containsKey(property.getKey())).forEach(property -> {
                        String inner = path + '.' + property.getKey();
                        assertThat(written.has(property.getKey())).as(inner).isTrue();
                        compare(model, inner, properties.get(property.getKey()), property.getValue(),
                                written.get(property.getKey()));
                    });
        } else if (sample.isNumber() && written.isNumber()) {
            boolean seconds = MIXED_TIMES.contains(model) && TIMES.contains(path.substring(path.lastIndexOf('.') + 1))
                    && written.asLong() == 1000 * sample.asLong();
            assertThat(written.decimalValue()).as(path)
                    .isEqualByComparingTo(seconds ? written.decimalValue() : sample.decimalValue());
        } else {
            assertThat(written).as(path).isEqualTo(sample);
        }
    }
}
