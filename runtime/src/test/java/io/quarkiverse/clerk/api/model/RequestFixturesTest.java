package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The bodies against the specification, and against every sample of a request that the project's workplace has. */
class RequestFixturesTest {

    private static final Set<String> MULTIPART = Set.of("SetUserProfileImage", "UploadOrganizationLogo",
            "UploadOAuthApplicationLogo");

    /** Properties that are set under another name, or together, or always. */
    private static final Map<String, Set<String>> SPECIAL = Map.of("CreateDomainRequest", Set.of("is_satellite"));

    private final ObjectMapper mapper = new ObjectMapper();
    private final Properties bodies = Shared.table("backend-api-bodies.properties");

    /** Each property of the specification can be set, and each that may be null can be cleared. */
    @TestFactory
    Stream<DynamicTest> properties() {
        Shape.Catalog catalog = new Shape.Catalog();
        return StreamSupport.stream(Shared.spec("bapi-operations.json").path("operations").spliterator(), false)
                .filter(operation -> bodies.containsKey(operation.path("operationId").asText()))
                .map(operation -> dynamicTest(operation.path("operationId").asText(), () -> {
                    BodySetters setters = setters(operation.path("operationId").asText());
                    JsonNode body = operation.path("requestBody").path("content").path("application/json");
                    Shape shape = catalog.shape(body.path("type").asText().equals("array") ? body.path("items") : body);
                    for (Map.Entry<String, Shape> property : shape.properties().entrySet()) {
                        check(setters, property.getKey(), property.getValue());
                    }
                }));
    }

    private static void check(BodySetters setters, String name, Shape shape) {
        if (SPECIAL.getOrDefault(setters.body().getSimpleName(), Set.of()).contains(name)
                || name.equals("mappings") || setters.body() == DirectoryGroupRoleMappingRequest.class) {
            return;
        }
        assertThat(setters.settable()).as(setters.body().getSimpleName()).contains(name);
        if (shape.schemas().stream().anyMatch(schema -> schema.path("nullable").asBoolean())) {
            assertThat(setters.clearable()).as(setters.body().getSimpleName()).contains(name);
        }
    }

    /** What clears a property is about one that can be set, too. */
    @TestFactory
    Stream<DynamicTest> clearedIsSettable() {
        return Models.bodies().stream().map(body -> dynamicTest(body.getSimpleName(), () -> {
            BodySetters setters = new BodySetters(body);
            assertThat(setters.settable()).containsAll(setters.clearable()).isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> samples() {
        return StreamSupport.stream(Shared.fixture("index.json").path("entries").spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("requests"))
                .filter(entry -> bodies.containsKey(entry.path("schema").asText()))
                .flatMap(entry -> StreamSupport.stream(entry.path("samples").spliterator(), false)
                        .filter(sample -> !isOfAnotherTime(sample)).map(sample -> {
                            String operation = entry.path("schema").asText();
                            String file = entry.path("file").asText();
                            int position = sample.path("index").asInt();
                            return dynamicTest(file + '[' + position + ']',
                                    () -> isSentAsItIs(operation, Shared.fixture(file).get(position)));
                        }));
    }

    /** A whole body that is not as specified: it was right once. */
    private static boolean isOfAnotherTime(JsonNode sample) {
        return sample.has("specViolations") && !sample.path("partial").asBoolean();
    }

    private void isSentAsItIs(String operation, JsonNode sample) throws IOException {
        for (JsonNode json : sample.isArray() ? sample : List.of(sample)) {
            JsonNode written = mapper.readTree(mapper.writeValueAsString(setters(operation).build(json)));
            json.properties().forEach(
                    property -> assertThat(written.get(property.getKey())).as(property.getKey())
                            .isEqualTo(property.getValue()));
        }
    }

    private BodySetters setters(String operation) {
        assertThat(MULTIPART).doesNotContain(operation);
        return new BodySetters(Models.named(bodies.getProperty(operation)));
    }
}
