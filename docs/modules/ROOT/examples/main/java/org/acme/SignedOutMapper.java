package org.acme;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.clerk.ClerkAuthException;

// tag::class[]
@Provider
public class SignedOutMapper implements ExceptionMapper<ClerkAuthException> {

    @Override
    public Response toResponse(ClerkAuthException e) {
        return Response.status(e.status()).type(MediaType.APPLICATION_JSON)
                .entity(Map.of("error", "Please sign in")).build();
    }
}
// end::class[]
