package io.quarkiverse.clerk.attack;

/**
 * A token that somebody presents.
 *
 * @param input what is special about it
 * @param token the token
 * @param inHeader the reason for which it is refused in the header {@code Authorization}; empty if it counts
 * @param inCookie the same in the cookie {@code __session}
 * @param why why it does no harm, where it counts
 */
record TokenAttack(String input, String token, String inHeader, String inCookie, String why) implements Attack {

    static TokenAttack refused(String input, String token, String reason) {
        return new TokenAttack(input, token, reason, reason, "");
    }

    /** A token whose time of issue cannot be read: beside the cookie {@code __client_uat} it is older than that. */
    static TokenAttack refusedUndated(String input, String token, String reason) {
        return new TokenAttack(input, token, reason, "session-token-iat-before-client-uat", "");
    }

    static TokenAttack harmless(String input, String token, String why) {
        return new TokenAttack(input, token, "", "", why);
    }

    @Override
    public String outcome() {
        return inHeader.equals(inCookie) ? outcome(inHeader) : outcome(inHeader) + "; in a cookie " + outcome(inCookie);
    }

    private String outcome(String reason) {
        return reason.isEmpty() ? "counts: " + why : "refused: `" + reason + '`';
    }

    @Override
    public String toString() {
        return input;
    }
}
