package io.quarkiverse.clerk.runtime;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Turns the errors of this extension into answers. An application's own mapper for one of them beats it. */
public class ClerkExceptionMapper implements ExceptionMapper<ClerkException> {

    private static final Logger LOG = Logger.getLogger(ClerkExceptionMapper.class);

    @Inject
    ErrorResponses responses;
    @Inject
    ClerkInstances instances;
    @Inject
    CurrentVertxRequest request;

    @Override
    public Response toResponse(ClerkException e) {
        ErrorResponses.ErrorResponse answer = responses.of(e);
        if (e instanceof ClerkApiException && answer.json().isEmpty()) {
            // Nobody else is told of it.
            LOG.error(e.getMessage(), e);
        }
        Response.ResponseBuilder response = Response.status(answer.status());
        if (e instanceof ClerkAuthException) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.of(request.getCurrent(), instances).unauthorized());
        }
        answer.json().ifPresent(json -> response.type(MediaType.APPLICATION_JSON_TYPE).entity(json));
        return response.build();
    }
}
