package org.acme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.SessionQuery;
import io.quarkiverse.clerk.api.model.SessionStatus;
import io.quarkiverse.clerk.api.model.User;
import io.smallrye.mutiny.Uni;

@Path("/users")
@RequireClerkSession
public class UserResource {

    @Inject
    ClerkIdentity identity;

    // tag::blocking[]
    @Inject
    ClerkClient clerk;

    @GET
    @Path("/me")
    public String myName() {
        User user = clerk.users().get(identity.userId());
        return user.firstName() + " " + user.lastName();
    }
    // end::blocking[]

    // tag::reactive[]
    @Inject
    ReactiveClerkClient reactiveClerk;

    @GET
    @Path("/me/sessions")
    public Uni<Long> mySessions() {
        return reactiveClerk.sessions()
                .list(SessionQuery.create().userId(identity.userId()).status(SessionStatus.ACTIVE).limit(100))
                .map(Page::totalCount);
    }
    // end::reactive[]

    // tag::revoke[]
    @POST
    @Path("/sessions/{id}/revoke")
    @RequireClerkSession(role = "org:admin")
    public String revoke(@PathParam("id") String id) {
        Session session = clerk.sessions().revoke(id);
        return session.status().toString();
    }
    // end::revoke[]

    // tag::errors[]
    @GET
    @Path("/{id}")
    public String name(@PathParam("id") String id) {
        try {
            return clerk.users().get(id).firstName();
        } catch (ClerkApiException e) {
            if (e.status() == 404) {
                throw new NotFoundException();
            }
            throw e;
        }
    }
    // end::errors[]
}
