package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.Reverification;
import io.quarkus.security.ForbiddenException;

/** The session is fine, but its factors were verified too long ago. */
final class ReverificationRequiredException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final Reverification reverification;

    ReverificationRequiredException(Reverification reverification) {
        super("The session must be verified again: " + reverification.preset());
        this.reverification = reverification;
    }

    Reverification reverification() {
        return reverification;
    }
}
