package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Somebody who wants to use the application. */
public record WaitlistEntry(String id, String emailAddress, Status status, Optional<String> invitationId,
        Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<WaitlistEntry> TYPE = new RowType<>("wle", "waitlist entry");

    /** Clerk's states of an entry. */
    public enum Status {
        PENDING,
        INVITED,
        COMPLETED,
        REJECTED;

        /** The text on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WaitlistEntry with(Status value, Optional<String> invitation, Instant now) {
        return new WaitlistEntry(id, emailAddress, value, invitation, createdAt, now);
    }
}
