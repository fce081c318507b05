package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of an invitation; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record InvitationStatus(@JsonValue String value) implements OpenEnum {

    public static final InvitationStatus PENDING = new InvitationStatus("pending");
    public static final InvitationStatus ACCEPTED = new InvitationStatus("accepted");
    public static final InvitationStatus REVOKED = new InvitationStatus("revoked");
    public static final InvitationStatus EXPIRED = new InvitationStatus("expired");

    public InvitationStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InvitationStatus of(Object json) {
        return OpenEnums.read(json, InvitationStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
