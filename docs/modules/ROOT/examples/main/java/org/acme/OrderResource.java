package org.acme;

// tag::class[]
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;

@Path("/orders")
@RequireClerkSession // <1>
public class OrderResource {

    private final ClerkIdentity clerk; // <2>
    private final Orders orders;

    OrderResource(ClerkIdentity clerk, Orders orders) {
        this.clerk = clerk;
        this.orders = orders;
    }

    @GET
    public List<String> mine() {
        return orders.of(clerk.userId());
    }

    @DELETE
    @Path("/{id}")
    @RequireClerkSession(permission = "org:orders:delete") // <3>
    public void delete(@PathParam("id") int id) {
        orders.delete(clerk.userId(), id);
    }

    @GET
    @Path("/teaser")
    @ClerkSession // <4>
    public String teaser() {
        return clerk.isSignedIn() ? "Hello " + clerk.userId() : "Hello, stranger";
    }
}
// end::class[]
