package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which API keys ({@code getApiKeys}). */
public final class ApiKeyQuery extends OffsetPageQuery<ApiKeyQuery> {

    private ApiKeyQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    ApiKeyQuery with(Map<String, List<String>> parameters) {
        return new ApiKeyQuery(parameters);
    }

    /**
     * The valid ones of a subject.
     *
     * @param subject the id of the user, organization or machine that they belong to
     */
    public static ApiKeyQuery create(String subject) {
        return new ApiKeyQuery(Map.of()).set("subject", subject);
    }

    @Override
    int maximum() {
        return 100;
    }

    /** {@code api_key} unless set. */
    public ApiKeyQuery type(String type) {
        return set("type", type);
    }

    /** Whether revoked and expired ones are there, too. */
    public ApiKeyQuery includeInvalid(boolean includeInvalid) {
        return set("include_invalid", includeInvalid);
    }

    /** A part of the name. */
    public ApiKeyQuery query(String query) {
        return set("query", query);
    }
}
