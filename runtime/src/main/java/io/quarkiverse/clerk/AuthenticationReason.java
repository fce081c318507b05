package io.quarkiverse.clerk;

/**
 * Why a request is signed out, in the vocabulary of Clerk's SDKs.
 * <p>
 * The vocabulary is open: some reasons carry a code of the Backend API, so compare with the constants and expect others.
 *
 * @param code Clerk's text, such as {@code token-expired} or {@code session-token-and-uat-missing}
 */
public record AuthenticationReason(String code) {

    /** Neither a session token nor the {@code __client_uat} cookie came with the request. */
    public static final AuthenticationReason SESSION_TOKEN_AND_UAT_MISSING = new AuthenticationReason(
            "session-token-and-uat-missing");
    /** There is a session token cookie, but {@code __client_uat} is missing or says that nobody is signed in. */
    public static final AuthenticationReason SESSION_TOKEN_BUT_NO_CLIENT_UAT = new AuthenticationReason(
            "session-token-but-no-client-uat");
    /** {@code __client_uat} says that somebody is signed in, but there is no session token cookie. */
    public static final AuthenticationReason CLIENT_UAT_BUT_NO_SESSION_TOKEN = new AuthenticationReason(
            "client-uat-but-no-session-token");
    /** The session token is older than the last change of the browser's sessions. */
    public static final AuthenticationReason SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT = new AuthenticationReason(
            "session-token-iat-before-client-uat");
    /** The browser came back from Clerk without a session. */
    public static final AuthenticationReason SESSION_TOKEN_MISSING = new AuthenticationReason("session-token-missing");
    /** A development instance does not know the browser yet: {@code __clerk_db_jwt} is missing. */
    public static final AuthenticationReason DEV_BROWSER_MISSING = new AuthenticationReason("dev-browser-missing");
    /** The browser brings its token of a development instance in the URL. */
    public static final AuthenticationReason DEV_BROWSER_SYNC = new AuthenticationReason("dev-browser-sync");
    /** A satellite domain has to ask the primary domain who is signed in. */
    public static final AuthenticationReason SATELLITE_NEEDS_SYNCING = new AuthenticationReason("satellite-needs-syncing");
    /** The primary domain sends the browser back to a satellite (development). */
    public static final AuthenticationReason PRIMARY_RESPONDS_TO_SYNCING = new AuthenticationReason(
            "primary-responds-to-syncing");
    /** The browser came to the primary domain from another site, where its session may have changed. */
    public static final AuthenticationReason PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC = new AuthenticationReason(
            "primary-domain-cross-origin-sync");
    /** The path is for another organization than the active one. */
    public static final AuthenticationReason ACTIVE_ORGANIZATION_MISMATCH = new AuthenticationReason(
            "active-organization-mismatch");
    /** Only a machine's token is accepted, and the request has none in its {@code Authorization} header. */
    public static final AuthenticationReason NO_TOKEN_IN_HEADER = new AuthenticationReason("No token in header");
    /** The session token has expired. */
    public static final AuthenticationReason SESSION_TOKEN_EXPIRED = new AuthenticationReason("session-token-expired");
    /** The session token is not valid yet. */
    public static final AuthenticationReason SESSION_TOKEN_NBF = new AuthenticationReason("session-token-nbf");
    /** The session token was issued in the future. */
    public static final AuthenticationReason SESSION_TOKEN_IAT_IN_THE_FUTURE = new AuthenticationReason(
            "session-token-iat-in-the-future");
    /** The token is no session token. */
    public static final AuthenticationReason TOKEN_TYPE_MISMATCH = new AuthenticationReason("token-type-mismatch");
    /** The session has open tasks and does not count as signed in. */
    public static final AuthenticationReason SESSION_PENDING = new AuthenticationReason("session-pending");
    /** The session named by {@code _clerk_session_id} is not an active session of the caller's client. */
    public static final AuthenticationReason SESSION_ID_MISMATCH = new AuthenticationReason("session-id-mismatch");
    /** Something failed that no other reason describes, such as the network. */
    public static final AuthenticationReason UNEXPECTED_ERROR = new AuthenticationReason("unexpected-error");

    @Override
    public String toString() {
        return code;
    }
}
