package io.quarkiverse.clerk.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A file of cases.
 *
 * @param name its name, for the report
 * @param rows its rows in their order
 */
record CaseFile(String name, List<Row> rows) {

    static CaseFile read(Path file) {
        try {
            JsonNode cases = new ObjectMapper().readTree(file.toFile()).path("cases");
            if (!cases.isArray() || cases.isEmpty()) {
                throw new IllegalArgumentException(file + " has no cases");
            }
            List<Row> rows = new ArrayList<>();
            Map<String, List<Row>> groups = new HashMap<>();
            for (JsonNode json : cases) {
                List<Row> group = groups.computeIfAbsent(json.path("group").asText(json.path("id").asText()),
                        ignored -> new ArrayList<>());
                Row row = new Row(json, List.copyOf(group));
                group.add(row);
                rows.add(row);
            }
            return new CaseFile(file.getFileName().toString(), List.copyOf(rows));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
