package io.quarkiverse.clerk.deployment.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * How callers authenticate.
 *
 * @param bearer the name of the scheme for tokens in the {@code Authorization} header
 * @param cookie the name of the scheme for the session cookie
 */
record SecuritySchemes(String bearer, String cookie) {

    /** The cookie of Clerk's front ends, spec §2. */
    private static final String SESSION_COOKIE = "__session";

    /** Adds the schemes, after those that the document has; one of the same name stays as it is. */
    void addTo(OpenAPI document, boolean withCookie) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        if (document.getComponents().getSecuritySchemes() != null) {
            schemes.putAll(document.getComponents().getSecuritySchemes());
        }
        schemes.putIfAbsent(bearer, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .bearerFormat("JWT").description("A token of Clerk, of a session or, where accepted, of a machine"));
        if (withCookie) {
            schemes.putIfAbsent(cookie, OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.COOKIE).name(SESSION_COOKIE)
                    .description("The session of a browser that signed in with Clerk"));
        }
        document.getComponents().setSecuritySchemes(schemes);
    }

    SecurityRequirement byBearer() {
        return OASFactory.createSecurityRequirement().addScheme(bearer);
    }

    SecurityRequirement byCookie() {
        return OASFactory.createSecurityRequirement().addScheme(cookie);
    }

    /** The empty alternative: the caller may be anybody. */
    static SecurityRequirement byNothing() {
        return OASFactory.createSecurityRequirement();
    }
}
