package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which invitations to the application ({@code ListInvitations}). */
public final class InvitationQuery extends OffsetPageQuery<InvitationQuery> {

    private InvitationQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    InvitationQuery with(Map<String, List<String>> parameters) {
        return new InvitationQuery(parameters);
    }

    /** Everything. */
    public static InvitationQuery create() {
        return new InvitationQuery(Map.of());
    }

    /** Only those in this state. */
    public InvitationQuery status(InvitationStatus status) {
        return set("status", status);
    }

    /** A part of the email address. */
    public InvitationQuery query(String query) {
        return set("query", query);
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public InvitationQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
