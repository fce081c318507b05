package io.quarkiverse.clerk.api.model;

/**
 * Who may sign up.
 *
 * @param blockEmailSubaddresses whether addresses with {@code +}, {@code =} or {@code #} are blocked
 */
@ClerkJson
public record InstanceRestrictions(
        String object,
        Boolean allowlist,
        Boolean blocklist,
        Boolean allowlistBlocklistDisabledOnSignIn,
        Boolean blockEmailSubaddresses,
        Boolean blockDisposableEmailDomains,
        Boolean ignoreDotsForGmailAddresses) {
}
