package io.quarkiverse.clerk.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;

/** The claims of a session, as JSON: whatever they are, nothing is granted that they do not say. */
public final class ClaimsFuzzer {

    private static final String HEADER = FuzzedInstance.base64url(FuzzedInstance.HEADER.getBytes(StandardCharsets.UTF_8));

    private ClaimsFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            SessionClaims claims = SessionClaims
                    .of(Jwt.decode(HEADER + '.' + FuzzedInstance.base64url(input) + ".AA").claims());
            Set<String> permissions = claims.organizationPermissions().orElse(Set.of());
            check(claims, permission("org:f:a"), permissions.contains("org:f:a") && hasOrganization(claims));
            permissions.stream().limit(8).filter(key -> key.startsWith("org:") && !key.startsWith("org:org:"))
                    .forEach(key -> check(claims, permission(key), hasOrganization(claims)));
            boolean mayHaveRole = hasOrganization(claims) && claims.organizationRole().isPresent();
            Promise.check(mayHaveRole || !claims.meets(role("admin")), "a role needs an organization", claims.all());
            Promise.check(claims.factorVerificationAge().isPresent() || !claims.meets(reverification()),
                    "a reverification needs an age", claims.all());
            claims.features().elements().stream().limit(8).forEach(element -> Promise.check(
                    claims.meets(feature(element.slug())) == hasUser(claims) || element.slug().contains(":"),
                    "a feature is granted by its name", claims.all()));
        } catch (TokenVerificationException e) {
            Promise.line(e.getMessage());
        }
    }

    private static void check(SessionClaims claims, AuthorizationCheck check, boolean granted) {
        Promise.check(claims.meets(check) == (granted && hasUser(claims)), "a permission is granted by the claims",
                claims.all());
    }

    private static boolean hasUser(SessionClaims claims) {
        return claims.userId().filter(id -> !id.isEmpty()).isPresent();
    }

    private static boolean hasOrganization(SessionClaims claims) {
        return claims.organizationId().filter(id -> !id.isEmpty()).isPresent();
    }

    private static AuthorizationCheck permission(String key) {
        return new AuthorizationCheck(Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuthorizationCheck role(String key) {
        return new AuthorizationCheck(Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuthorizationCheck feature(String slug) {
        return new AuthorizationCheck(Optional.empty(), Optional.empty(), Optional.of(slug), Optional.empty(),
                Optional.empty());
    }

    private static AuthorizationCheck reverification() {
        return new AuthorizationCheck(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Reverification.LAX.policy()));
    }
}
