package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which organizations ({@code ListOrganizations}). */
public final class OrganizationQuery extends OffsetPageQuery<OrganizationQuery> {

    private OrganizationQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    OrganizationQuery with(Map<String, List<String>> parameters) {
        return new OrganizationQuery(parameters);
    }

    /** Everything. */
    public static OrganizationQuery create() {
        return new OrganizationQuery(Map.of());
    }

    /** Whether the members are counted. */
    public OrganizationQuery includeMembersCount(boolean includeMembersCount) {
        return set("include_members_count", includeMembersCount);
    }

    /** Whether it is looked for a member who may manage the others. */
    public OrganizationQuery includeMissingMemberWithElevatedPermissions(boolean includeMissingMemberWithElevatedPermissions) {
        return set("include_missing_member_with_elevated_permissions", includeMissingMemberWithElevatedPermissions);
    }

    /** The id, or a part of the name or slug. */
    public OrganizationQuery query(String query) {
        return set("query", query);
    }

    /** Those with any of these users; those with one with {@code -} before the id are excluded. */
    public OrganizationQuery userId(String... userId) {
        return set("user_id", (Object[]) userId);
    }

    /** Any of these ids; one with {@code -} before it is excluded. */
    public OrganizationQuery organizationId(String... organizationId) {
        return set("organization_id", (Object[]) organizationId);
    }

    /** By {@code name}, {@code created_at} or {@code members_count}; descending with {@code -} before it. */
    public OrganizationQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
