package org.acme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.RequireClerkSession;

// tag::class[]
@Path("/partners")
@RequireClerkSession(instance = "partners")
public class PartnerResource {

    @Inject
    @ClerkInstance("partners")
    ClerkClient partners;

    @Inject
    ClerkIdentity clerk;

    @GET
    public String me() {
        return partners.users().get(clerk.userId()).firstName();
    }
}
// end::class[]
