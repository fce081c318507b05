package io.quarkiverse.clerk.runtime;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers with the body that makes ClerkJS ask the user to verify again (spec §5.5). */
public class ReverificationRequiredMapper implements ExceptionMapper<ReverificationRequiredException> {

    @Override
    public Response toResponse(ReverificationRequiredException e) {
        // The preset is one of four constants, so nothing needs escaping.
        String body = "{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\",\"metadata\":{"
                + "\"reverification\":\"" + e.reverification().preset() + "\"}}}";
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
