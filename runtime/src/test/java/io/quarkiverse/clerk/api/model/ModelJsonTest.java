package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

class ModelJsonTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void timesAreMilliseconds() throws IOException {
        Session session = mapper.readValue("{\"created_at\":1700000000123}", Session.class);
        assertThat(session.createdAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123Z"));
        assertThat(mapper.writeValueAsString(session)).isEqualTo("{\"created_at\":1700000000123}");
        assertThat(mapper.readValue("{\"created_at\":\"2023-11-14T22:13:20.123Z\"}", Session.class)).isEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"soon\"", "{\"a\":{}}", "[1,[2]]", "true", "null" })
    void aTimeInAnotherFormDoesNotCostTheRest(String time) throws IOException {
        Session session = mapper.readValue("{\"created_at\":" + time + ",\"id\":\"sess_1\"}", Session.class);
        assertThat(session.createdAt()).isNull();
        assertThat(session.id()).isEqualTo("sess_1");
    }

    @Test
    void anUnknownValueKeepsItsText() throws IOException {
        assertThat(mapper.readValue("\"active\"", SessionStatus.class)).isEqualTo(SessionStatus.ACTIVE);
        SessionStatus dreaming = mapper.readValue("\"dreaming\"", SessionStatus.class);
        assertThat(dreaming.value()).isEqualTo("dreaming");
        assertThat(dreaming).hasToString("dreaming");
        assertThat(mapper.writeValueAsString(dreaming)).isEqualTo("\"dreaming\"");
    }

    @Test
    void metadataKeepsItsShape() throws IOException {
        String json = "{\"public_metadata\":{\"snake_case\":{\"camelCase\":[1,null,\"a\"]},\"nothing\":null}}";
        assertThat(mapper.readTree(mapper.writeValueAsString(mapper.readValue(json, User.class))))
                .isEqualTo(mapper.readTree(json));
    }

    @Test
    void aBodyHasWhatWasSet() throws IOException {
        CreateSessionTokenRequest empty = CreateSessionTokenRequest.create();
        assertThat(mapper.writeValueAsString(empty)).isEqualTo("{}");
        assertThat(mapper.writeValueAsString(empty.expiresIn(Duration.ofMinutes(2)))).isEqualTo("{\"expires_in_seconds\":120}");
        assertThat(mapper.writeValueAsString(empty.clearExpiresIn())).isEqualTo("{\"expires_in_seconds\":null}");
        assertThat(empty.expiresIn(Duration.ofMinutes(1)).expiresIn(Duration.ofMinutes(2)))
                .isEqualTo(empty.expiresIn(Duration.ofMinutes(2))).isNotEqualTo(empty)
                .hasToString("CreateSessionTokenRequest[expires_in_seconds]");
    }

    @Test
    void settingAPropertyToNullIsAMistake() {
        assertThatThrownBy(() -> UpdateUserRequest.create().username(null)).isInstanceOf(NullPointerException.class)
                .hasMessage("username must not be null; clear the property instead");
    }

    @Test
    void pagesHaveThreeShapes() throws IOException {
        TypeReference<Page<Session>> type = new TypeReference<>() {
        };
        assertThat(mapper.readValue("[{\"id\":\"a\"},null]", type).data()).extracting(Session::id).containsExactly("a");
        assertThat(mapper.readValue("[]", type).totalCount()).isNull();
        Page<Session> page = mapper.readValue("{\"more\":{\"x\":[1]},\"total_count\":3,\"data\":[{\"id\":\"a\"}]}", type);
        assertThat(page.totalCount()).isEqualTo(3);
        assertThat(page.data()).extracting(Session::id).containsExactly("a");
        assertThat(mapper.readValue("{\"m2m_tokens\":[{\"id\":\"a\"}],\"total_count\":1}", type).data()).hasSize(1);
        assertThat(mapper.readValue("{\"data\":null}", type).data()).isEmpty();
        assertThat(mapper.writeValueAsString(page)).isEqualTo("{\"data\":[{\"id\":\"a\"}],\"total_count\":3}");
    }

    @Test
    void aTokenIsNotPrinted() {
        assertThat(new SessionToken("token", "secret.jwt.here")).asString().doesNotContain("secret");
    }
}
