package io.quarkiverse.clerk.runtime.authentication;

import io.quarkiverse.clerk.ClerkException;

/**
 * A request cannot be decided because the configuration that applies to it is wrong (spec §1.2). The answer is 500: the fault
 * is the application's.
 */
public final class InvalidConfigurationException extends ClerkException {

    private static final long serialVersionUID = 1L;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final String condition;

    /**
     * @param condition what is wrong, in a word for tests and metrics, such as {@code satellite-missing-sign-in-url}
     * @param message the cause and the fix; never a key or token
     */
    public InvalidConfigurationException(String condition, String message) {
        this(condition, message, null);
    }

    /** @param cause what failed, null if nothing did */
    public InvalidConfigurationException(String condition, String message, Throwable cause) {
        super(INTERNAL_SERVER_ERROR, message, cause);
        this.condition = condition;
    }

    /** What is wrong, in a word. */
    public String condition() {
        return condition;
    }
}
