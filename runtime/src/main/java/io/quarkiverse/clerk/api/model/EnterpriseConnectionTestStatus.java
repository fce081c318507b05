package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a test run of an enterprise connection; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record EnterpriseConnectionTestStatus(@JsonValue String value) implements OpenEnum {

    public static final EnterpriseConnectionTestStatus PENDING = new EnterpriseConnectionTestStatus("pending");
    public static final EnterpriseConnectionTestStatus SUCCESS = new EnterpriseConnectionTestStatus("success");
    public static final EnterpriseConnectionTestStatus FAILED = new EnterpriseConnectionTestStatus("failed");

    public EnterpriseConnectionTestStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EnterpriseConnectionTestStatus of(Object json) {
        return OpenEnums.read(json, EnterpriseConnectionTestStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
