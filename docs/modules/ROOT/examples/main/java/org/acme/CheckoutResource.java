package org.acme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkRedirects;
import io.quarkiverse.clerk.ClerkSession;

@Path("/checkout")
public class CheckoutResource {

    @Inject
    ClerkIdentity clerk;
    // tag::redirect[]
    @Inject
    ClerkRedirects redirects;

    @GET
    @ClerkSession
    public Response checkout() {
        if (!clerk.isSignedIn()) {
            return Response.temporaryRedirect(redirects.toSignUp()).build();
        }
        return Response.ok("Thank you, " + clerk.userId()).build();
    }
    // end::redirect[]
}
