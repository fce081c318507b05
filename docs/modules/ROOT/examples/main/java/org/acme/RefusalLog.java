package org.acme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;

// tag::class[]
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);

    void refused(@Observes AuthenticationFailureEvent event) {
        if (event.getAuthenticationFailure() instanceof ClerkAuthException e) {
            LOG.warnf("A session was refused: %s", e.reason());
        }
    }
}
// end::class[]
