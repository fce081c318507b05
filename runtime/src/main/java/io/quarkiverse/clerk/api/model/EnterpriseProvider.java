package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity provider of an enterprise; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record EnterpriseProvider(@JsonValue String value) implements OpenEnum {

    public static final EnterpriseProvider SAML_CUSTOM = new EnterpriseProvider("saml_custom");
    public static final EnterpriseProvider SAML_OKTA = new EnterpriseProvider("saml_okta");
    public static final EnterpriseProvider SAML_GOOGLE = new EnterpriseProvider("saml_google");
    public static final EnterpriseProvider SAML_MICROSOFT = new EnterpriseProvider("saml_microsoft");
    public static final EnterpriseProvider OIDC_CUSTOM = new EnterpriseProvider("oidc_custom");
    public static final EnterpriseProvider OIDC_GITHUB_ENTERPRISE = new EnterpriseProvider("oidc_github_enterprise");
    public static final EnterpriseProvider OIDC_GITLAB = new EnterpriseProvider("oidc_gitlab");

    public EnterpriseProvider {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EnterpriseProvider of(Object json) {
        return OpenEnums.read(json, EnterpriseProvider::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
