package io.quarkiverse.clerk.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells everything that an application can learn about its caller, and asks for this and that. */
@Path("/caller")
public class CallerResource {

    private final ClerkIdentity clerk;
    private final SecurityIdentity identity;
    private final JsonWebToken jwt;

    CallerResource(ClerkIdentity clerk, SecurityIdentity identity, JsonWebToken jwt) {
        this.clerk = clerk;
        this.identity = identity;
        this.jwt = jwt;
    }

    /** Without what differs from one token to the next. */
    @GET
    @ClerkSession
    public Map<String, String> caller() {
        Map<String, Object> claims = new TreeMap<>(clerk.claims());
        claims.keySet().removeAll(Set.of("iat", "nbf", "exp", "jti"));
        Map<String, String> caller = new TreeMap<>();
        caller.put("signedIn", String.valueOf(clerk.isSignedIn()));
        caller.put("tokenType", clerk.tokenType().toString());
        caller.put("reason", clerk.reason().toString());
        caller.put("instance", clerk.instance());
        caller.put("user", clerk.findUserId().toString());
        caller.put("session", clerk.findSessionId().toString());
        caller.put("status", clerk.sessionStatus().toString());
        caller.put("organization", clerk.organizationId() + " " + clerk.organizationSlug() + " " + clerk.organizationRole());
        caller.put("permissions", new TreeSet<>(clerk.permissions()).toString());
        caller.put("actor", clerk.actor().toString());
        caller.put("subject", clerk.subject().toString());
        caller.put("factors", clerk.factorVerificationAge().toString());
        caller.put("claims", claims.toString());
        caller.put("token", String.valueOf(clerk.token().isPresent()));
        caller.put("expires", String.valueOf(clerk.expiresAt().isPresent()));
        caller.put("export", String.valueOf(clerk.has(AuthorizationCheck.feature("export"))));
        caller.put("pro", String.valueOf(clerk.has(AuthorizationCheck.plan("pro"))));
        caller.put("principal", String.valueOf(identity.isAnonymous() ? null : identity.getPrincipal().getName()));
        caller.put("roles", new TreeSet<>(identity.getRoles()).toString());
        caller.put("attributes", new TreeSet<>(identity.getAttributes().keySet()).toString());
        caller.put("credentials", String.valueOf(identity.getCredentials().size()));
        if (clerk.isSignedIn()) {
            caller.put("jwt", new TreeSet<>(jwt.getClaimNames()) + " " + jwt.getName() + " " + jwt.getIssuer());
            caller.put("email", String.valueOf(jwt.<Object> getClaim("email")));
        }
        return caller;
    }

    @GET
    @Path("/session")
    @RequireClerkSession
    public String session() {
        return clerk.userId();
    }

    @GET
    @Path("/admin")
    @RequireClerkSession(role = "org:admin")
    public String admin() {
        return clerk.userId();
    }

    @GET
    @Path("/delete")
    @RequireClerkSession(permission = "org:orders:delete")
    public String delete() {
        return clerk.userId();
    }

    @GET
    @Path("/export")
    @RequireClerkSession(feature = "export")
    public String export() {
        return clerk.userId();
    }

    @GET
    @Path("/pro")
    @RequireClerkSession(plan = "pro")
    public String pro() {
        return clerk.userId();
    }

    @GET
    @Path("/strict")
    @RequireClerkSession(reverification = Reverification.STRICT)
    public String strict() {
        return clerk.userId();
    }

    @GET
    @Path("/partner")
    @RequireClerkSession(instance = "partner")
    public String partner() {
        return clerk.instance();
    }

    @GET
    @Path("/quarkus/authenticated")
    @Authenticated
    public String authenticated() {
        return identity.getPrincipal().getName();
    }

    @GET
    @Path("/quarkus/role")
    @RolesAllowed("org:admin")
    public String role() {
        return identity.getPrincipal().getName();
    }

    @GET
    @Path("/quarkus/permission")
    @PermissionsAllowed("orders:delete")
    public String permission() {
        return identity.getPrincipal().getName();
    }

    @GET
    @Path("/quarkus/own-role")
    @RolesAllowed("auditor")
    public String ownRole() {
        return identity.getPrincipal().getName();
    }
}
