package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class WithoutPrivateMetadataTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void leavesItOutAtAnyDepthAndNothingElse() throws JsonProcessingException {
        User user = mapper.readValue("""
                {"id":"user_1","private_metadata":{"ssn":"1"},"public_metadata":{"plan":"pro","empty":{},"none":[]},
                 "email_addresses":[],"organization_memberships":[{"id":"orgmem_1","private_metadata":{"salary":2},
                 "organization":{"id":"org_1","private_metadata":{"debt":3},"members_count":null}}]}""", User.class);
        JsonNode all = mapper.valueToTree(user);
        JsonNode seen = mapper.valueToTree(new WithoutPrivateMetadata<>(List.of(user))).get(0);
        assertThat(all.toString()).contains("ssn", "salary", "debt");
        assertThat(seen.toString()).doesNotContain("private", "ssn", "salary", "debt");
        assertThat(seen.path("public_metadata")).isEqualTo(all.path("public_metadata"));
        assertThat(seen.path("email_addresses").isArray()).isTrue();
        assertThat(new WithoutPrivateMetadata<>(user)).hasToString("WithoutPrivateMetadata[User]");
        assertThat(seen.at("/organization_memberships/0/organization/id").asText()).isEqualTo("org_1");
    }

    @Test
    void isWrittenInPlaceOfTheValue() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(Map.of("user", new WithoutPrivateMetadata<>(Map.of("id", 1,
                "privateMetadata", List.of(1, 2)))))).isEqualTo("{\"user\":{\"id\":1}}");
        assertThat(mapper.writeValueAsString(new WithoutPrivateMetadata<>("text"))).isEqualTo("\"text\"");
        assertThat(mapper.writeValueAsString(new WithoutPrivateMetadata<>(null))).isEqualTo("null");
    }
}
