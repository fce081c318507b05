package io.quarkiverse.clerk.runtime.token;

/** A token does not verify. Thrown for what callers send, so it has no stack trace to pay for. */
public final class TokenVerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TokenErrorReason reason;

    /** @param message what is wrong and how to fix it; never the token itself */
    public TokenVerificationException(TokenErrorReason reason, String message) {
        this(reason, message, null);
    }

    /** @param cause the failure behind it, for the log */
    public TokenVerificationException(TokenErrorReason reason, String message, Throwable cause) {
        super(message, cause, false, false);
        this.reason = reason;
    }

    public TokenErrorReason reason() {
        return reason;
    }
}
