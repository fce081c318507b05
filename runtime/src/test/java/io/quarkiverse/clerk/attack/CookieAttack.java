package io.quarkiverse.clerk.attack;

/**
 * A {@code Cookie} header that somebody sends.
 *
 * @param input what is special about it
 * @param header the header
 * @param reason the reason for which the request is signed out; empty if it is signed in
 * @param why why it does no harm, where it is signed in
 */
record CookieAttack(String input, String header, String reason, String why) implements Attack {

    static CookieAttack signedOut(String input, String header, String reason) {
        return new CookieAttack(input, header, reason, "");
    }

    static CookieAttack harmless(String input, String header, String why) {
        return new CookieAttack(input, header, "", why);
    }

    @Override
    public String outcome() {
        return reason.isEmpty() ? "counts: " + why : "signed out: `" + reason + '`';
    }

    @Override
    public String toString() {
        return input;
    }
}
