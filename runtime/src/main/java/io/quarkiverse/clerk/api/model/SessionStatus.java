package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a session; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record SessionStatus(@JsonValue String value) implements OpenEnum {

    public static final SessionStatus ACTIVE = new SessionStatus("active");
    public static final SessionStatus REVOKED = new SessionStatus("revoked");
    public static final SessionStatus ENDED = new SessionStatus("ended");
    public static final SessionStatus EXPIRED = new SessionStatus("expired");
    public static final SessionStatus REMOVED = new SessionStatus("removed");
    public static final SessionStatus ABANDONED = new SessionStatus("abandoned");
    public static final SessionStatus REPLACED = new SessionStatus("replaced");
    public static final SessionStatus PENDING = new SessionStatus("pending");

    public SessionStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SessionStatus of(Object json) {
        return OpenEnums.read(json, SessionStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
