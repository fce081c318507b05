package io.quarkiverse.clerk.runtime.authentication;

/** Clerk's query parameters (spec §2.2). */
public final class ClerkParameters {

    static final String HANDSHAKE = "__clerk_handshake";
    static final String HANDSHAKE_NONCE = "__clerk_handshake_nonce";
    static final String HANDSHAKE_HELP = "__clerk_help";
    static final String HANDSHAKE_REASON = "__clerk_hs_reason";
    static final String DEV_BROWSER = "__clerk_db_jwt";
    static final String LEGACY_DEV_BROWSER = "__dev_session";
    static final String SYNCED = "__clerk_synced";
    static final String REDIRECT_URL = "__clerk_redirect_url";
    static final String API_VERSION = "__clerk_api_version";

    /** Of {@link #SYNCED}: the satellite has to ask the primary domain. */
    static final String NEEDS_SYNC = "false";
    /** Of {@link #SYNCED}: the satellite has asked it. */
    static final String IN_SYNC = "true";

    /** What the names of all have in common, but {@link #LEGACY_DEV_BROWSER}, which is only ever removed. */
    private static final String PREFIX = "__clerk_";

    private ClerkParameters() {
    }

    /** Whether a query may have one of them; an encoded name counts as one. */
    public static boolean mayBeIn(String target) {
        int question = target.indexOf('?');
        return question >= 0 && (target.indexOf(PREFIX, question) >= 0 || target.indexOf('%', question) >= 0);
    }
}
