package io.quarkiverse.clerk.it;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.smallrye.mutiny.Uni;

/** Orders: the class is protected, one method asks for more. */
@Path("/api/orders")
@RequireClerkSession
public class OrderResource {

    private final ClerkIdentity clerk;
    private final Orders orders;

    OrderResource(ClerkIdentity clerk, Orders orders) {
        this.clerk = clerk;
        this.orders = orders;
    }

    /** Runs on the event loop. */
    @GET
    public Uni<List<Order>> mine() {
        return Uni.createFrom().item(orders.of(clerk.userId()));
    }

    /** 403 without the permission in the active organization. */
    @DELETE
    @Path("/{id}")
    @RequireClerkSession(permission = "org:orders:delete")
    public void delete(@PathParam("id") int id) {
        if (!orders.delete(clerk.userId(), id)) {
            throw new NotFoundException();
        }
    }
}
