package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a waitlist entry; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record WaitlistEntryStatus(@JsonValue String value) implements OpenEnum {

    public static final WaitlistEntryStatus PENDING = new WaitlistEntryStatus("pending");
    public static final WaitlistEntryStatus INVITED = new WaitlistEntryStatus("invited");
    public static final WaitlistEntryStatus COMPLETED = new WaitlistEntryStatus("completed");
    public static final WaitlistEntryStatus REJECTED = new WaitlistEntryStatus("rejected");

    public WaitlistEntryStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WaitlistEntryStatus of(Object json) {
        return OpenEnums.read(json, WaitlistEntryStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
