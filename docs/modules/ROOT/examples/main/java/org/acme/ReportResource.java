package org.acme;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;

@Path("/reports")
public class ReportResource {

    // tag::role[]
    @GET
    @RequireClerkSession(role = "org:admin")
    public String all() {
        return "All reports";
    }
    // end::role[]

    // tag::billing[]
    @GET
    @Path("/export")
    @RequireClerkSession(feature = "org:export", plan = "org:pro")
    public String export() {
        return "a,b,c";
    }
    // end::billing[]

    // tag::reverification[]
    @DELETE
    @RequireClerkSession(reverification = Reverification.STRICT)
    public void deleteAll() {
        // the second factor, or the only one, was verified within the last 10 minutes
    }
    // end::reverification[]

    // tag::combined[]
    @POST
    @RequireClerkSession(role = "org:admin", permission = "org:reports:create")
    public void create() {
        // an administrator who may also create reports
    }
    // end::combined[]
}
