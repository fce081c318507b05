package io.quarkiverse.clerk.conformance;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.token.ScopedSlugs;
import io.quarkiverse.clerk.runtime.token.TokenInternals;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** {@code split_scoped_list}: the features or plans in a claim, by whose they are. */
final class ScopedLists implements Operation {

    @Override
    public boolean covers(String operation) {
        return operation.equals("split_scoped_list");
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        ObjectNode outcome = Json.object();
        try {
            ScopedSlugs slugs = TokenInternals.readScopedSlugs(row.argument(0).asText());
            ObjectNode result = outcome.putObject("result");
            put(slugs, ScopedSlugs.Element::organization, result.putArray("org"));
            put(slugs, ScopedSlugs.Element::user, result.putArray("user"));
            return outcome;
        } catch (TokenVerificationException e) {
            return SessionClaimsDecoding.thrown(e);
        }
    }

    private static void put(ScopedSlugs slugs, Predicate<ScopedSlugs.Element> scope, ArrayNode result) {
        slugs.elements().stream().filter(scope).map(ScopedSlugs.Element::slug).forEach(result::add);
    }
}
