package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/**
 * Which ones, in which order ({@code ListOrganizationRoles}, {@code ListOrganizationPermissions}, {@code ListRoleSets},
 * {@code ListMachines}).
 */
public final class SearchQuery extends OffsetPageQuery<SearchQuery> {

    private SearchQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    SearchQuery with(Map<String, List<String>> parameters) {
        return new SearchQuery(parameters);
    }

    /** Everything. */
    public static SearchQuery create() {
        return new SearchQuery(Map.of());
    }

    /** The id, or a part of the name or key. */
    public SearchQuery query(String query) {
        return set("query", query);
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public SearchQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
