package io.quarkiverse.clerk.runtime.webhook;

/** A message that did not prove to be Clerk's. Its sender is told nothing more than that. */
final class RefusedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String condition;

    /** @param message for the log, with the fix; nothing of the request is in it */
    RefusedMessageException(String condition, String message) {
        super(message, null, false, false);
        this.condition = condition;
    }

    /** Which rule failed, for the log. */
    String condition() {
        return condition;
    }
}
