package io.quarkiverse.clerk.runtime;

import java.security.Permission;
import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Makes Quarkus' identity of a verified session: the principal is the session token as {@code JsonWebToken}, the role is the
 * one in the active organization, and {@code org:<feature>:<action>} becomes the permission {@code <feature>:<action>},
 * because {@code @PermissionsAllowed} knows one colon only.
 */
@Singleton
class ClerkIdentityProvider implements IdentityProvider<ClerkAuthenticationRequest> {

    /** Quarkus' name for the moment in epoch seconds when the identity ends; WebSockets Next closes the connection then. */
    static final String EXPIRE_TIME = "quarkus.identity.expire-time";
    private static final String ORGANIZATION_PREFIX = "org:";

    @Override
    public Class<ClerkAuthenticationRequest> getRequestType() {
        return ClerkAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ClerkAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity(request));
    }

    static SecurityIdentity identity(ClerkAuthenticationRequest request) {
        return request.session().derived(SecurityIdentity.class, session -> create(session, request));
    }

    private static SecurityIdentity create(VerifiedSession session, ClerkAuthenticationRequest request) {
        SessionClaims claims = session.claims();
        SessionPrincipal principal = new SessionPrincipal(session);
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredential(new ClerkTokenCredential(session.raw()))
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, principal)
                .addAttribute(ClerkAttribute.NAME, new ClerkSessionAttribute(session, request.instance()))
                .addAttribute(EXPIRE_TIME, request.refusedFrom());
        claims.organizationRole().ifPresent(identity::addRole);
        claims.organizationPermissions().map(ClerkIdentityProvider::permissions).ifPresent(identity::addPermissions);
        return identity.build();
    }

    private static Set<Permission> permissions(Set<String> keys) {
        Set<Permission> permissions = new HashSet<>();
        for (String key : keys) {
            String[] parts = key.split(":");
            if (parts.length == 3 && key.startsWith(ORGANIZATION_PREFIX)) {
                permissions.add(new StringPermission(parts[1], parts[2]));
            }
        }
        return permissions;
    }
}
