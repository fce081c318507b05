package io.quarkiverse.clerk.benchmarks.jwt;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;

/** The same with quarkus-smallrye-jwt alone: the peer. */
@Path("/strict")
@NonBlocking
public class JwtResource {

    private final JsonWebToken token;

    JwtResource(JsonWebToken token) {
        this.token = token;
    }

    @GET
    @Authenticated
    public String strict() {
        return token.getSubject();
    }
}
