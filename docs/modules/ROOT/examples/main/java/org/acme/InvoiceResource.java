package org.acme;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;

@Path("/invoices")
public class InvoiceResource {

    @Inject
    ClerkIdentity clerk;

    // tag::accepts[]
    @GET
    @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
    public List<String> list() {
        return List.of("Invoice of " + clerk.userId()); // <1>
    }
    // end::accepts[]

    // tag::scopes[]
    @POST
    @Path("/export")
    @RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.OAUTH_TOKEN }, scopes = "invoices:export")
    public String export() {
        return "Exported by " + clerk.clientId().or(clerk::apiKeyName).orElseThrow();
    }
    // end::scopes[]

    // tag::each[]
    @DELETE
    @Path("/{id}")
    @RequireClerkSession(accepts = { TokenType.SESSION_TOKEN,
            TokenType.API_KEY }, permission = "org:orders:delete", scopes = "invoices:delete")
    public void delete(@PathParam("id") int id) {
    }
    // end::each[]

    // tag::machines[]
    @POST
    @Path("/sync")
    @RequireClerkSession(accepts = TokenType.M2M_TOKEN)
    public String sync() {
        return "Synchronized with " + clerk.machineId().orElseThrow();
    }
    // end::machines[]

    // tag::lax[]
    @GET
    @Path("/prices")
    @ClerkSession(accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY })
    public String prices() {
        boolean details = clerk.tokenType().filter(TokenType.API_KEY::equals).isPresent() && clerk.hasScope("prices:details");
        return details ? "All prices" : "Prices";
    }
    // end::lax[]
}
