package io.quarkiverse.clerk.benchmarks;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.NonBlocking;

/** The endpoint that every variant of the application has, and that asks nothing of anybody. */
@Path("/open")
@NonBlocking
public class OpenResource {

    /** As long as the ids that the other endpoints answer. */
    private static final String USER_ID = "user_benchmark000000000000000000";

    @GET
    public String open() {
        return USER_ID;
    }
}
