package io.quarkiverse.clerk.conformance;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.ClerkIdentity;

/** {@code auth_object:session.debug}: what an identity tells of the tokens and keys behind it. */
final class SessionDebugging implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("auth_object:session.debug");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        return offered(Stream.of(ClerkIdentity.class.getMethods()).anyMatch(method -> method.getName().equals("debug")));
    }

    /** @param debug whether an identity tells of them */
    static JsonNode offered(boolean debug) {
        return Json.object().put("offered", debug);
    }
}
