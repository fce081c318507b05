package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.AuthenticationInternals;

/** {@code derive_public_url}: the URL of a request as the browser sees it, and its cookies. */
final class PublicUrls implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("derive_public_url");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        RowRequest request = new RowRequest(row);
        ObjectNode outcome = Json.object().put("url", request.publicUrl().toString())
                .put("request_url", request.requestUrl().toString()).put("method", request.data().method());
        ArrayNode cookies = outcome.putArray("cookies");
        for (String name : names(request.cookies())) {
            AuthenticationInternals.cookie(request.cookies(), name).ifPresent(
                    value -> cookies.addArray().add(name).add(value));
        }
        return outcome;
    }

    /** Whatever could be a name. */
    private static Set<String> names(String header) {
        Set<String> names = new LinkedHashSet<>();
        for (String piece : header.split(";")) {
            names.add(piece.split("=", 2)[0].trim());
        }
        return names;
    }
}
