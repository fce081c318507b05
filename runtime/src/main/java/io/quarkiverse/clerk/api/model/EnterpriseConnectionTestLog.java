package io.quarkiverse.clerk.api.model;

/**
 * A line of the log of a test run.
 *
 * @param level such as {@code error}
 */
@ClerkJson
public record EnterpriseConnectionTestLog(
        String level,
        String code,
        String shortMessage,
        String message) {
}
