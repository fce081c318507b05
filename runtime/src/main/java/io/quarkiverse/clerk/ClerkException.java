package io.quarkiverse.clerk;

/** An error of this extension that has an HTTP status. */
public abstract class ClerkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    protected ClerkException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status that belongs to the error. */
    public int status() {
        return status;
    }
}
