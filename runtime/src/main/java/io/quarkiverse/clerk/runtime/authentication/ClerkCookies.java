package io.quarkiverse.clerk.runtime.authentication;

import java.util.regex.Pattern;

/** Clerk's cookies (spec §2.1). */
final class ClerkCookies {

    static final String SESSION = "__session";
    static final String CLIENT_UAT = "__client_uat";
    static final String REFRESH = "__refresh";
    static final String DEV_BROWSER = "__clerk_db_jwt";
    static final String HANDSHAKE = "__clerk_handshake";
    static final String HANDSHAKE_NONCE = "__clerk_handshake_nonce";
    static final String REDIRECT_COUNT = "__clerk_redirect_count";

    private static final Pattern NAME = Pattern.compile("(?:__session|__client_uat|__refresh|__clerk_db_jwt|__clerk_handshake"
            + "|__clerk_handshake_nonce|__clerk_redirect_count)(?:_[A-Za-z0-9_-]{8})?");

    private ClerkCookies() {
    }

    /** Whether a cookie of this name, with or without the suffix of an instance, is Clerk's. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
