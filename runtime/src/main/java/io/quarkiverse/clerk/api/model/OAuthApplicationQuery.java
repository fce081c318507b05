package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which OAuth applications ({@code ListOAuthApplications}). */
public final class OAuthApplicationQuery extends OffsetPageQuery<OAuthApplicationQuery> {

    private OAuthApplicationQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    OAuthApplicationQuery with(Map<String, List<String>> parameters) {
        return new OAuthApplicationQuery(parameters);
    }

    /** Everything. */
    public static OAuthApplicationQuery create() {
        return new OAuthApplicationQuery(Map.of());
    }

    /** By {@code name} or {@code created_at}; descending with {@code -} before it. */
    public OAuthApplicationQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }

    /** A part of the name, in any case. */
    public OAuthApplicationQuery nameQuery(String nameQuery) {
        return set("name_query", nameQuery);
    }
}
