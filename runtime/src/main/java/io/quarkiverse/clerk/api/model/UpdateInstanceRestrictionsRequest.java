package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Who may sign up ({@code UpdateInstanceRestrictions}). */
public final class UpdateInstanceRestrictionsRequest extends RequestBody<UpdateInstanceRestrictionsRequest> {

    private UpdateInstanceRestrictionsRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateInstanceRestrictionsRequest with(Map<String, Object> properties) {
        return new UpdateInstanceRestrictionsRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateInstanceRestrictionsRequest create() {
        return new UpdateInstanceRestrictionsRequest(Map.of());
    }

    /** Whether only those on the allowlist may sign up. */
    public UpdateInstanceRestrictionsRequest allowlist(boolean allowlist) {
        return set("allowlist", allowlist);
    }

    public UpdateInstanceRestrictionsRequest clearAllowlist() {
        return clear("allowlist");
    }

    /** Whether those on the blocklist may not. */
    public UpdateInstanceRestrictionsRequest blocklist(boolean blocklist) {
        return set("blocklist", blocklist);
    }

    public UpdateInstanceRestrictionsRequest clearBlocklist() {
        return clear("blocklist");
    }

    /** Whether the lists count for sign-ups only. */
    public UpdateInstanceRestrictionsRequest allowlistBlocklistDisabledOnSignIn(boolean allowlistBlocklistDisabledOnSignIn) {
        return set("allowlist_blocklist_disabled_on_sign_in", allowlistBlocklistDisabledOnSignIn);
    }

    public UpdateInstanceRestrictionsRequest clearAllowlistBlocklistDisabledOnSignIn() {
        return clear("allowlist_blocklist_disabled_on_sign_in");
    }

    /** Whether addresses with {@code +}, {@code =} or {@code #} are blocked. */
    public UpdateInstanceRestrictionsRequest blockEmailSubaddresses(boolean blockEmailSubaddresses) {
        return set("block_email_subaddresses", blockEmailSubaddresses);
    }

    public UpdateInstanceRestrictionsRequest clearBlockEmailSubaddresses() {
        return clear("block_email_subaddresses");
    }

    /** Whether throw-away addresses are blocked. */
    public UpdateInstanceRestrictionsRequest blockDisposableEmailDomains(boolean blockDisposableEmailDomains) {
        return set("block_disposable_email_domains", blockDisposableEmailDomains);
    }

    public UpdateInstanceRestrictionsRequest clearBlockDisposableEmailDomains() {
        return clear("block_disposable_email_domains");
    }

    /** Whether dots make no difference in Gmail addresses. */
    public UpdateInstanceRestrictionsRequest ignoreDotsForGmailAddresses(boolean ignoreDotsForGmailAddresses) {
        return set("ignore_dots_for_gmail_addresses", ignoreDotsForGmailAddresses);
    }

    public UpdateInstanceRestrictionsRequest clearIgnoreDotsForGmailAddresses() {
        return clear("ignore_dots_for_gmail_addresses");
    }
}
