package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of code that was accepted; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record TotpCodeType(@JsonValue String value) implements OpenEnum {

    public static final TotpCodeType TOTP = new TotpCodeType("totp");
    public static final TotpCodeType BACKUP_CODE = new TotpCodeType("backup_code");

    public TotpCodeType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TotpCodeType of(Object json) {
        return OpenEnums.read(json, TotpCodeType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
