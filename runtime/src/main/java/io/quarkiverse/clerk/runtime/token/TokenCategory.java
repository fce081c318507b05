package io.quarkiverse.clerk.runtime.token;

/** What kind of token Clerk says a JWT is, by its {@code cat} header (spec §3.2). */
public enum TokenCategory {

    /** No category: a token from before there were any. */
    ABSENT(true),
    SESSION(true),
    /** Minted from a JWT template, so its claims are the application's own. */
    JWT_TEMPLATE(false),
    M2M(false),
    /** Clerk's marker for tokens whose category shall not be looked at. */
    IGNORE(true),
    UNKNOWN(false);

    private final boolean session;

    TokenCategory(boolean session) {
        this.session = session;
    }

    static TokenCategory of(Object cat) {
        if (cat == null) {
            return ABSENT;
        }
        // Whatever else a caller puts there, nested a thousand levels deep for example, is not written out to be compared.
        return switch (cat instanceof String text ? text : "") {
            case "cl_B7d4PD111AAA" -> SESSION;
            case "cl_B7d4PD222AAA" -> JWT_TEMPLATE;
            case "cl_B7d4PD333AAA" -> M2M;
            case "cl_I7d4PD111III" -> IGNORE;
            default -> UNKNOWN;
        };
    }

    /** Whether a token of this category may be a session token. */
    public boolean isSession() {
        return session;
    }
}
