package io.quarkiverse.clerk.runtime.machine;

/** Clerk knows the token and says that it is revoked, has expired or is not active. */
public final class InactiveTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InactiveTokenException() {
        super("Clerk says that the token is revoked, has expired or is not active.", null, false, false);
    }
}
