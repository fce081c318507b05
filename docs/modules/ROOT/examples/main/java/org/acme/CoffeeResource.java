package org.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.RequireClerkSession;

@Path("/coffee")
public class CoffeeResource {

    // tag::method[]
    @GET
    @RequireClerkSession(onError = Teapot.class)
    public String coffee() {
        return "Coffee";
    }
    // end::method[]
}
