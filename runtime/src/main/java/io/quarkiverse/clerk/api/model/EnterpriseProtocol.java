package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How an enterprise's identity provider is spoken to; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record EnterpriseProtocol(@JsonValue String value) implements OpenEnum {

    public static final EnterpriseProtocol OAUTH = new EnterpriseProtocol("oauth");
    public static final EnterpriseProtocol SAML = new EnterpriseProtocol("saml");

    public EnterpriseProtocol {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EnterpriseProtocol of(Object json) {
        return OpenEnums.read(json, EnterpriseProtocol::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
