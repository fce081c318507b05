package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Locale;

/** Somebody who wants to become a member of an organization, which one of its domains suggested. */
public record MembershipRequest(String id, String organizationId, String userId, Status status, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<MembershipRequest> TYPE = new RowType<>("orgmemreq", "organization membership request");

    /** The states of a request. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REJECTED;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MembershipRequest with(Status value, Instant now) {
        return new MembershipRequest(id, organizationId, userId, value, createdAt, now);
    }
}
