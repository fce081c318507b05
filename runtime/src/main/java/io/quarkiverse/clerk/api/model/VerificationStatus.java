package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a verification; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record VerificationStatus(@JsonValue String value) implements OpenEnum {

    public static final VerificationStatus UNVERIFIED = new VerificationStatus("unverified");
    public static final VerificationStatus VERIFIED = new VerificationStatus("verified");
    public static final VerificationStatus FAILED = new VerificationStatus("failed");
    public static final VerificationStatus EXPIRED = new VerificationStatus("expired");
    public static final VerificationStatus TRANSFERABLE = new VerificationStatus("transferable");

    public VerificationStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static VerificationStatus of(Object json) {
        return OpenEnums.read(json, VerificationStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
