package io.quarkiverse.clerk.runtime.authentication;

import io.quarkiverse.clerk.AuthenticationReason;

/** A machine token was refused, or could not be verified (spec §6.5). */
public final class MachineTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationReason reason;

    /** @param message for the log, with the fix; never a token */
    public MachineTokenException(AuthenticationReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public AuthenticationReason reason() {
        return reason;
    }
}
