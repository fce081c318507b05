package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/**
 * Which invitations to organizations ({@code ListInstanceOrganizationInvitations}, {@code ListOrganizationInvitations},
 * {@code UsersGetOrganizationInvitations}).
 */
public final class OrganizationInvitationQuery extends OffsetPageQuery<OrganizationInvitationQuery> {

    private OrganizationInvitationQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    OrganizationInvitationQuery with(Map<String, List<String>> parameters) {
        return new OrganizationInvitationQuery(parameters);
    }

    /** Everything. */
    public static OrganizationInvitationQuery create() {
        return new OrganizationInvitationQuery(Map.of());
    }

    /** By {@code created_at} or {@code email_address}; descending with {@code -} before it. Not for those of a user. */
    public OrganizationInvitationQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }

    /** Only those in this state. */
    public OrganizationInvitationQuery status(InvitationStatus status) {
        return set("status", status);
    }

    /** A part of the email address; for those of all organizations only. */
    public OrganizationInvitationQuery query(String query) {
        return set("query", query);
    }

    /** To one email address; for those of one organization only. */
    public OrganizationInvitationQuery emailAddress(String emailAddress) {
        return set("email_address", emailAddress);
    }
}
