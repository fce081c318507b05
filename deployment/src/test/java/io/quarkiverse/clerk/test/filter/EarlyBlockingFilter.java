package io.quarkiverse.clerk.test.filter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** A filter as applications have them; Quarkus REST would not start if ours came later. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class EarlyBlockingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        context.setProperty("seen", true);
    }
}
