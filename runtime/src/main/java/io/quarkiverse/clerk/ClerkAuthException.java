package io.quarkiverse.clerk;

/** The caller has no session that counts for the endpoint. Ends a request with 401 and an empty body. */
public class ClerkAuthException extends ClerkException {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationReason reason;

    /**
     * @param reason why the caller is signed out
     * @param message for the log: what happened and how to fix it; never a token or key
     */
    public ClerkAuthException(AuthenticationReason reason, String message) {
        super(401, message, null);
        this.reason = reason;
    }

    /** Why the caller is signed out, in Clerk's words. */
    public AuthenticationReason reason() {
        return reason;
    }
}
