package io.quarkiverse.clerk;

/** What a caller can authenticate with at Clerk. */
public enum TokenType {

    /** The session token of a user, from a browser's cookie or the {@code Authorization} header. */
    SESSION_TOKEN("session_token"),
    /** An API key that a user or an organization created ({@code ak_…}). */
    API_KEY("api_key"),
    /** A token of a machine, for another one ({@code mt_…}, or a JWT). */
    M2M_TOKEN("m2m_token"),
    /** An access token that a user gave to an OAuth application ({@code oat_…}, or a JWT). */
    OAUTH_TOKEN("oauth_token");

    private final String code;

    TokenType(String code) {
        this.code = code;
    }

    /** Clerk's name of it. */
    public String code() {
        return code;
    }
}
