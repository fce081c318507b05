package org.acme;

import java.util.Optional;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;

@Path("/team")
@RequireClerkSession
public class TeamResource {

    private final ClerkIdentity clerk;

    TeamResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    // tag::active[]
    @GET
    public String team() {
        return clerk.organizationSlug().orElse("personal account"); // <1>
    }

    @GET
    @Path("/role")
    public String role() {
        String role = clerk.organizationRole().orElseThrow(ForbiddenException::new); // <2>
        return role + " with " + clerk.permissions();
    }
    // end::active[]

    // tag::check[]
    @GET
    @Path("/{id}/invoices")
    public String invoices(@PathParam("id") String organization) {
        if (!clerk.organizationId().equals(Optional.of(organization)) || !clerk.hasPermission("org:orders:read")) {
            throw new ForbiddenException();
        }
        return "The invoices of " + organization;
    }
    // end::check[]
}
