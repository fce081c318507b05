package io.quarkiverse.clerk.test.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Lines of a request's head that somebody sends; each contains {@link #MARK} or a part of it, which must not come back in an
 * answer or a log.
 *
 * @param name what is special about them
 * @param lines header fields, each with its line break
 * @param kind what the answer may be
 */
record RawAttack(String name, String lines, Kind kind) {

    /** What is looked for in answers and logs. */
    static final String MARK = "zyxmark";

    enum Kind {
        /** The request counts as signed out: 401 where a session is required, else 200. */
        SIGNED_OUT,
        /** The HTTP server does not take the request: 400, or 431 where it is too large. */
        NOT_TAKEN,
        /** Either of both: what the server lets pass is none of our business, and signed out. */
        EITHER
    }

    static List<RawAttack> all(String genuine) {
        return List.of(
                bearer("alg none", token("{\"alg\":\"none\",\"kid\":\"zyxmark\"}", "")),
                bearer("HS256", token("{\"alg\":\"HS256\",\"kid\":\"zyxmark\"}", "AAAA")),
                bearer("a kid with a line break", token("{\"alg\":\"RS256\",\"kid\":\"zyxmark\\r\\nzyxmark: 1\"}", "AAAA")),
                bearer("a kid that is a list", token("{\"alg\":\"RS256\",\"kid\":[\"zyxmark\"]}", "AAAA")),
                bearer("a kid that is a lookup of Log4j",
                        token("{\"alg\":\"RS256\",\"kid\":\"${jndi:ldap://zyxmark}\"}", "AAAA")),
                bearer("a key of one's own", token("{\"alg\":\"RS256\",\"jku\":\"http://zyxmark.invalid/\"}", "AAAA")),
                bearer("a critical member", token("{\"alg\":\"RS256\",\"crit\":[\"zyxmark\"]}", "AAAA")),
                bearer("twice the same member", token("{\"alg\":\"RS256\",\"alg\":\"zyxmark\"}", "AAAA")),
                bearer("600 objects in each other", token("{\"zyxmark\":".repeat(600) + "1" + "}".repeat(600), "AAAA")),
                bearer("15,000 characters", "zyxmark".repeat(2_100)),
                bearer("no token", "zyxmark"),
                bearer("dots", "...zyxmark..."),
                new RawAttack("another scheme", "Authorization: Zyxmark zyxmark\r\n", Kind.SIGNED_OUT),
                new RawAttack("a genuine token behind a forged one",
                        "Authorization: Bearer zyxmark\r\nAuthorization: Bearer " + genuine + "\r\n", Kind.SIGNED_OUT),
                new RawAttack("a genuine token in another header", "X-Authorization: Bearer " + genuine + "\r\n",
                        Kind.SIGNED_OUT),
                new RawAttack("diagnostic headers of Clerk", "x-clerk-auth-status: signed-in\r\nx-clerk-auth-token: " + genuine
                        + "\r\n", Kind.SIGNED_OUT),
                raw("a NUL in a token", "Authorization: Bearer zyx\0mark\r\n"),
                raw("a carriage return in a token", "Authorization: Bearer zyxmark\rX: zyxmark\r\n"),
                raw("an escape sequence in a token", "Authorization: Bearer zyxmark\033[31m\r\n"),
                raw("a delete character in a token", "Authorization: Bearer zyxmark\177\r\n"),
                raw("bytes beyond ASCII in a token", "Authorization: Bearer zyxmark\u00ff\u00c0\u00af\r\n"),
                raw("a folded line", "Authorization: Bearer\r\n zyxmark\r\n"),
                raw("a blank before the colon", "Authorization : Bearer " + genuine + "\r\n"),
                raw("a header without name", ": zyxmark\r\n"),
                raw("a header without colon", "zyxmark\r\n"),
                cookie("a forged token", "__client_uat=1; __session=" + token("{\"alg\":\"none\",\"kid\":\"zyxmark\"}", "")),
                cookie("no token", "__client_uat=1; __session=zyxmark"),
                cookie("encoded line breaks", "__client_uat=1; __session=zyxmark%0d%0azyxmark:%201"),
                cookie("an encoded `;`", "theme=zyxmark%3B__client_uat=1%3B__session=" + genuine),
                cookie("no client", "__session=" + genuine),
                cookie("no session", "__client_uat=1; zyxmark=1"),
                cookie("2,000 cookies", "zyxmark=1; ".repeat(1_500) + "__client_uat=1"),
                raw("a NUL in a cookie", "Cookie: __client_uat=1; __session=zyx\0mark\r\n"),
                raw("bytes beyond ASCII in a cookie", "Cookie: __client_uat=1; __session=zyxmark\u00ff\u0080\r\n"),
                new RawAttack("cookies in several fields, the forged one first", "Cookie: __session=zyxmark; __client_uat=1\r\n"
                        + "Cookie: __session=" + genuine + "\r\n", Kind.SIGNED_OUT),
                new RawAttack("a head that is too large", "Authorization: Bearer " + "zyxmark".repeat(5_000) + "\r\n",
                        Kind.NOT_TAKEN),
                new RawAttack("both lengths of a body", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", Kind.EITHER));
    }

    private static RawAttack bearer(String name, String token) {
        return new RawAttack("bearer: " + name, "Authorization: Bearer " + token + "\r\n", Kind.SIGNED_OUT);
    }

    private static RawAttack cookie(String name, String cookies) {
        return new RawAttack("cookie: " + name, "Cookie: " + cookies + "\r\n", Kind.SIGNED_OUT);
    }

    private static RawAttack raw(String name, String lines) {
        return new RawAttack(name, lines, Kind.EITHER);
    }

    private static String token(String header, String signature) {
        return base64url(header) + '.' + base64url("{\"sub\":\"user_1\",\"iss\":\"zyxmark\",\"iat\":1,\"exp\":9999999999}")
                + '.'
                + signature;
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
