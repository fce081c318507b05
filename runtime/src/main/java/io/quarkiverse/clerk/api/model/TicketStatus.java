package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a token that is used once, to sign in; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record TicketStatus(@JsonValue String value) implements OpenEnum {

    public static final TicketStatus PENDING = new TicketStatus("pending");
    public static final TicketStatus ACCEPTED = new TicketStatus("accepted");
    public static final TicketStatus REVOKED = new TicketStatus("revoked");

    public TicketStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TicketStatus of(Object json) {
        return OpenEnums.read(json, TicketStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
