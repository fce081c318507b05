package io.quarkiverse.clerk.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.clerk.ClerkIdentity;

/** A bean that a test calls itself. */
@ApplicationScoped
public class Audit {

    private final ClerkIdentity clerk;

    Audit(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    @RolesAllowed("org:admin")
    public String read() {
        return clerk.userId();
    }
}
