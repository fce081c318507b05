package io.quarkiverse.clerk.runtime;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.runtime.authentication.InvalidConfigurationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;

/** Turns the errors of this extension into answers. An application's own mapper for one of them beats it. */
public class ClerkExceptionMapper implements ExceptionMapper<ClerkException> {

    private static final Logger LOG = Logger.getLogger(ClerkExceptionMapper.class);

    @Inject
    ErrorResponses responses;
    @Inject
    CurrentVertxRequest request;
    @Inject
    Challenges challenges;

    @Override
    public Response toResponse(ClerkException e) {
        if (e instanceof InvalidConfigurationException) {
            // Not the trace: the message says what to change, and where.
            LOG.error(e.getMessage(), e.getCause());
        }
        if (e instanceof ClerkAuthException && request.getCurrent() != null) {
            Challenges.withdraw(request.getCurrent());
            ChallengeData challenge = challenges.of(request.getCurrent());
            ResponseBuilder response = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return challenge.status == Status.UNAUTHORIZED.getStatusCode() ? withBody(response, responses.of(e))
                    : response.build();
        }
        ErrorResponses.ErrorResponse answer = responses.of(e);
        if (e instanceof ClerkApiException && answer.json().isEmpty()) {
            // Nobody else is told of it.
            LOG.error(e.getMessage(), e);
        }
        return withBody(Response.status(answer.status()), answer);
    }

    private static Response withBody(ResponseBuilder response, ErrorResponses.ErrorResponse answer) {
        answer.json().ifPresent(json -> response.type(MediaType.APPLICATION_JSON_TYPE).entity(json));
        return response.build();
    }
}
