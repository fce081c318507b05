package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Every sample that the project's workplace has of a model is read, written and compared. The samples are not the
 * project's, so they are read where they lie, and the test is skipped where they are not.
 */
class ModelFixturesTest {

    private static final Path SHARED = Path.of("..", "..", "shared");

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("User", User.class), Map.entry("EmailAddress", EmailAddress.class),
            Map.entry("PhoneNumber", PhoneNumber.class), Map.entry("Web3Wallet", Web3Wallet.class),
            Map.entry("Passkey", Passkey.class), Map.entry("ExternalAccountWithVerification", ExternalAccount.class),
            Map.entry("SAMLAccount", SamlAccount.class), Map.entry("SAMLAccountConnection", SamlAccountConnection.class),
            Map.entry("EnterpriseAccount", EnterpriseAccount.class),
            Map.entry("EnterpriseAccountConnection", EnterpriseAccountConnection.class),
            Map.entry("IdentificationLink", IdentificationLink.class), Map.entry("SCIMUserMetadata", ScimUserMetadata.class),
            Map.entry("OrganizationMembership", OrganizationMembership.class),
            Map.entry("OrganizationMembershipPublicUserData", OrganizationMembershipPublicUserData.class),
            Map.entry("Organization", Organization.class), Map.entry("Session", Session.class),
            Map.entry("Client", Client.class), Map.entry("JWKS", Jwks.class), Map.entry("Token", SessionToken.class));

    /** Operations that answer with a list, and those whose answer has no schema of its own. */
    private static final Map<String, String> OPERATIONS = Map.of("GetUserList.200", "User", "GetSessionList.200", "Session",
            "GetClientList.200", "Client", "CreateSessionToken.200", "Token", "CreateSessionTokenFromTemplate.200", "Token");

    /** As an application might have it: the models must not depend on the client's own mapper. */
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<JsonNode> schemas = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        Path fixtures = SHARED.resolve("conformance/fixtures");
        Assumptions.assumeTrue(Files.isDirectory(fixtures),
                () -> "No samples of the Backend API at " + fixtures.toAbsolutePath());
        mapper.readTree(SHARED.resolve("spec/bapi-schemas.json").toFile()).path("schemas").forEach(schemas::add);
        JsonNode index = mapper.readTree(fixtures.resolve("index.json").toFile());
        return StreamSupport.stream(index.path("entries").spliterator(), false).filter(entry -> schema(entry) != null)
                .flatMap(entry -> samples(fixtures, entry));
    }

    private static String schema(JsonNode entry) {
        String name = entry.path("schema").asText();
        if (MODELS.containsKey(name) || name.startsWith("verification_") || name.startsWith("JWKS.")) {
            return name;
        }
        return OPERATIONS.get(name);
    }

    private Stream<DynamicTest> samples(Path fixtures, JsonNode entry) {
        String file = entry.path("file").asText();
        return StreamSupport.stream(entry.path("samples").spliterator(), false).map(sample -> {
            int position = sample.path("index").asInt();
            return dynamicTest(file + '[' + position + ']', () -> {
                JsonNode json = mapper.readTree(fixtures.resolve(file).toFile()).get(position);
                check(schema(entry), json, sample.has("specViolations"));
            });
        });
    }

    private void check(String schema, JsonNode json, boolean onlyRead) throws IOException {
        if (json.isArray() || json.has("total_count")) {
            JsonNode items = json.isArray() ? json : json.get("data");
            JavaType type = mapper.getTypeFactory().constructParametricType(Page.class, model(schema));
            Page<?> page = mapper.readValue(json.toString(), type);
            assertThat(page.data()).hasSize(items.size());
            for (JsonNode item : items) {
                check(schema, item, onlyRead);
            }
            return;
        }
        Object value = mapper.readValue(json.toString(), model(schema));
        if (!onlyRead) {
            compare(schema, Set.of(schema), json, mapper.readTree(mapper.writeValueAsString(value)));
        }
    }

    private static Class<?> model(String schema) {
        return schema.startsWith("verification_") ? Verification.class
                : schema.startsWith("JWKS.") ? Jwk.class : MODELS.get(schema);
    }

    /** Whatever the specification knows, and the sample has, must come back as it was. */
    private void compare(String path, Set<String> schemaNames, JsonNode sample, JsonNode written) {
        if (schemaNames.isEmpty()) {
            assertThat(written).as(path).isEqualTo(sample);
        } else if (sample.isArray()) {
            assertThat(written.size()).as(path).isEqualTo(sample.size());
            for (int i = 0; i < sample.size(); i++) {
                compare(path + '[' + i + ']', schemaNames, sample.get(i), written.get(i));
            }
        } else {
            sample.properties().stream().filter(property -> !property.getValue().isNull()).forEach(property -> {
                List<JsonNode> known = properties(schemaNames, property.getKey());
                if (!known.isEmpty()) {
                    String inner = path + '.' + property.getKey();
                    assertThat(written.has(property.getKey())).as(inner).isTrue();
                    compare(inner, references(known), property.getValue(), written.get(property.getKey()));
                }
            });
        }
    }

    private List<JsonNode> properties(Set<String> schemaNames, String name) {
        return schemas.stream().filter(schema -> schemaNames.contains(schema.path("name").asText()))
                .flatMap(schema -> StreamSupport.stream(schema.path("properties").spliterator(), false))
                .filter(property -> property.path("name").asText().equals(name)).toList();
    }

    private static Set<String> references(List<JsonNode> properties) {
        Set<String> references = new TreeSet<>();
        properties.forEach(property -> property.findValues("ref").forEach(reference -> references.add(reference.asText())));
        return references;
    }

    @TestFactory
    Stream<DynamicTest> tolerance() {
        return MODELS.values().stream().map(model -> dynamicTest(model.getSimpleName(), () -> {
            assertThat(mapper.writeValueAsString(mapper.readValue("{}", model))).isEqualTo("{}");
            assertThat(mapper.writeValueAsString(mapper.readValue("{\"tomorrow\":[{\"a\":1}]}", model))).isEqualTo("{}");
            assertThat(mapper.writeValueAsString(mapper.readValue("{\"id\":null,\"created_at\":null}", model))).isEqualTo("{}");
        }));
    }
}
