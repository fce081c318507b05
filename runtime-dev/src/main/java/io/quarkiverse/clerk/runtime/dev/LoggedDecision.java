package io.quarkiverse.clerk.runtime.dev;

/**
 * A request and what was decided about it. Neither its query nor its headers are kept: both may have tokens.
 *
 * @param time milliseconds since the epoch
 * @param status of the answer
 * @param reason empty if the caller is signed in, as is the message
 * @param subject who is signed in; empty if nobody is
 */
record LoggedDecision(long time, String method, String path, int status, String instance, String outcome, String reason,
        String message, String subject) {
}
