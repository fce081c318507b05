package io.quarkiverse.clerk.conformance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.ReverificationPolicy;
import io.quarkiverse.clerk.runtime.token.SessionClaims;

/** {@code authorization_check} and {@code auth_object:session.has}. What our types cannot express is never met. */
final class AuthorizationChecks implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("authorization_check") || operation.equals("auth_object:session.has");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode subject = row.json().path("subject");
        JsonNode claims = subject.isArray() ? subject.path(2) : claims(subject);
        boolean met = check(row.argument(0)).filter(SessionClaims.of(Json.members(claims))::meets).isPresent();
        return Json.object().put("result", met);
    }

    /** The subject as a token of version 1 says it, so that our own reading of odd claims is what is tested. */
    private static ObjectNode claims(JsonNode subject) {
        ObjectNode claims = Json.object();
        move(subject, "userId", claims, "sub");
        move(subject, "orgId", claims, "org_id");
        move(subject, "orgRole", claims, "org_role");
        move(subject, "orgPermissions", claims, "org_permissions");
        move(subject, "features", claims, "fea");
        move(subject, "plans", claims, "pla");
        move(subject, "factorVerificationAge", claims, "fva");
        return claims;
    }

    private static void move(JsonNode from, String name, ObjectNode to, String claim) {
        if (from.hasNonNull(name) && !from.path(name).has("$absent")) {
            to.set(claim, from.get(name));
        }
    }

    /** The check; empty if it asks for something that our types cannot express. */
    private static Optional<AuthorizationCheck> check(JsonNode asked) {
        if (!asked.isObject() || Stream.of("role", "permission", "feature", "plan").map(asked::path)
                .anyMatch(value -> isGiven(value) && !value.isTextual())) {
            return Optional.empty();
        }
        JsonNode reverification = asked.path("reverification");
        Optional<ReverificationPolicy> policy = policy(reverification);
        if (isGiven(reverification) && policy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AuthorizationCheck(text(asked, "role"), text(asked, "permission"), text(asked, "feature"),
                text(asked, "plan"), policy));
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.has("$absent");
    }

    private static Optional<String> text(JsonNode asked, String name) {
        return isGiven(asked.path(name)) ? Optional.of(asked.get(name).asText()) : Optional.empty();
    }

    private static Optional<ReverificationPolicy> policy(JsonNode asked) {
        if (asked.isTextual()) {
            return Stream.of(Reverification.values()).filter(preset -> preset != Reverification.NONE)
                    .filter(preset -> preset.preset().equals(asked.asText())).map(Reverification::policy).findFirst();
        }
        if (!asked.path("level").isTextual() || !asked.path("afterMinutes").isNumber()) {
            return Optional.empty();
        }
        return Stream.of(ReverificationPolicy.Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(asked.path("level").asText()))
                .filter(level -> asked.path("afterMinutes").asDouble() > 0)
                .map(level -> new ReverificationPolicy(level, asked.path("afterMinutes").asDouble())).findFirst();
    }
}
