package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a statement; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingStatementStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingStatementStatus OPEN = new BillingStatementStatus("open");
    public static final BillingStatementStatus CLOSED = new BillingStatementStatus("closed");

    public BillingStatementStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingStatementStatus of(Object json) {
        return OpenEnums.read(json, BillingStatementStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
