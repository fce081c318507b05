package io.quarkiverse.clerk.runtime;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Answers as RFC 6750 §3.1 has it, so that an OAuth application learns what to ask its user for. */
public class InsufficientScopeMapper implements ExceptionMapper<InsufficientScopeException> {

    @Inject
    Challenges challenges;
    @Inject
    CurrentVertxRequest request;

    @Override
    public Response toResponse(InsufficientScopeException e) {
        return Response.status(Response.Status.FORBIDDEN).header(HttpHeaders.WWW_AUTHENTICATE,
                challenges.bearer(request.getCurrent()).insufficientScope(e.scopes())).build();
    }
}
