package org.acme;

// tag::class[]
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;

@ApplicationScoped
public class Teapot implements ClerkErrorHandler {

    @Override
    public Optional<? extends Throwable> onError(ClerkAuthException e) {
        if (e.reason().equals(AuthenticationReason.SESSION_PENDING)) {
            return Optional.empty(); // the request goes on, signed out
        }
        return Optional.of(new WebApplicationException("No session, no coffee", 418));
    }
}
// end::class[]
