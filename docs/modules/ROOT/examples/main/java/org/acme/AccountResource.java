package org.acme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;

// tag::standard[]
@Path("/account")
@Authenticated // 401 without a session
public class AccountResource {

    @Inject
    JsonWebToken token; // the verified session token

    @Inject
    SecurityIdentity identity;

    @GET
    public String me() {
        return token.getSubject(); // user_…
    }

    @GET
    @Path("/admin")
    @RolesAllowed("org:admin") // the role in the active organization, with its prefix
    public String admin() {
        return "Administrator " + identity.getPrincipal().getName();
    }

    @GET
    @Path("/orders")
    @PermissionsAllowed("orders:read") // org:orders:read, without its prefix
    public String orders() {
        return "All orders";
    }
}
// end::standard[]
