package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;

/** Every operation that Clerk has, called without anything that it needs: who serves it says what is missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedOperationsTest extends EmulatorTestBase {

    private static final String TABLE = "/io/quarkiverse/clerk/emulator/http/operations.json";
    private static final List<String> LACKING = List.of("/billing/", "/webhooks/", "/test_runs", "/public/interstitial",
            "/audit_logs", "/email", "/credentials", "/groups", "/sync",
            "PATCH /directories/{directory_id}/group_role_mappings",
            "PATCH /scim_directories/{scim_directory_id}/group_role_mappings", "DELETE /templates/");

    @Override
    @BeforeAll
    void start() {
        super.start();
    }

    @Override
    @AfterAll
    void stop() {
        super.stop();
    }

    @Test
    void answersEveryOperationInClerksWay() throws Exception {
        List<String> unserved = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : table().properties()) {
            String[] key = operation.getKey().split(" ");
            Response response = backend().request(key[0], key[1].replaceAll("\\{[^}]+}", "none"));
            assertThat(response.statusCode()).as(operation.getKey()).isNotIn(405, 500);
            if (response.statusCode() >= 400) {
                assertThat(response.jsonPath().getString("errors[0].code")).as(operation.getKey()).isNotBlank();
                assertThat(response.jsonPath().getString("clerk_trace_id")).as(operation.getKey()).hasSize(32);
            }
            if (response.statusCode() == 501) {
                unserved.add(operation.getKey());
            }
        }
        assertThat(new TreeSet<>(unserved)).allMatch(key -> LACKING.stream().anyMatch(key::contains));
    }

    private static JsonNode table() throws Exception {
        try (InputStream in = ServedOperationsTest.class.getResourceAsStream(TABLE)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
