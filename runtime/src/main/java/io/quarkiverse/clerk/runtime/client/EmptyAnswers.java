package io.quarkiverse.clerk.runtime.client;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

/** A success that must have a result and has none is a failure now, rather than a null pointer later. */
final class EmptyAnswers implements ClientResponseFilter {

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        RestClientRequestContext call = ((ClientRequestContextImpl) request).getRestClientRequestContext();
        // It comes by here, too, on its way out with what failed after the status had arrived.
        boolean arrived = call.getThrowable() == null;
        if (arrived && isPromised(response.getStatus()) && !response.hasEntity() && hasResult(call)) {
            throw new EOFException("The answer is empty");
        }
    }

    /** Others, such as 204, say themselves that there is nothing. */
    private static boolean isPromised(int status) {
        return status == Status.OK.getStatusCode() || status == Status.CREATED.getStatusCode();
    }

    private static boolean hasResult(RestClientRequestContext call) {
        return call.getInvokedMethod().getGenericReturnType() instanceof ParameterizedType uni
                && uni.getActualTypeArguments()[0] != Void.class;
    }
}
