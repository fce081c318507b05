package io.quarkiverse.clerk.runtime.authentication;

import io.quarkiverse.clerk.ClerkException;

/** A request that cannot be understood, so that nothing can be decided about it. The answer is 400. */
public final class InvalidRequestException extends ClerkException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    /** @param message what is wrong; nothing of the request is repeated in it */
    public InvalidRequestException(String message) {
        super(BAD_REQUEST, message, null);
    }
}
