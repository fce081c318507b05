package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.OTHER_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.RequestAttack.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a browser seems to bring from Clerk, and what somebody in Clerk's place answers. */
class HandshakeAttacksTest extends AbstractRequestAttacks {

    static final String TITLE = "Handshake and refresh";

    private static final String NOBODY = "session-token-and-uat-missing";
    private static final String NO_SESSION = "session-token-missing";
    private static final String SIGNED_IN = Outcome.SIGNED_IN;
    private static final String CLERK = "https://clerk.example.com/v1/client/handshake?";

    static List<RequestAttack> attacks() {
        List<RequestAttack> attacks = new ArrayList<>();
        attacks.addAll(tokens());
        attacks.addAll(cookies());
        attacks.addAll(nonces());
        attacks.addAll(refreshes());
        return attacks;
    }

    private static List<RequestAttack> tokens() {
        String session = '"' + "__session=" + signed(HEADER, claims()) + '"';
        String handshake = "{\"handshake\":[" + session + "]}";
        return List.of(
                handshake("a handshake token of one's own key", signed(HEADER, handshake, OTHER_KEY), NOBODY),
                handshake("a handshake token without signature", ForgedToken.unsigned("{\"alg\":\"none\"}", handshake), NOBODY),
                handshake("a token of a JWT template with the claim of a handshake token",
                        signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"cat\":\"cl_B7d4PD222AAA\"}", handshake), NOBODY),
                handshake("a token of a machine with the claim of a handshake token",
                        signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"cat\":\"cl_B7d4PD333AAA\"}", handshake), NOBODY),
                handshake("an OAuth access token with the claim of a handshake token",
                        signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"typ\":\"at+jwt\"}", handshake), NOBODY),
                handshake("a session token in the place of a handshake token", signed(HEADER, claims()), NO_SESSION),
                handshake("no token at all", "zyx", NOBODY),
                handshake("a handshake whose session token is forged",
                        signed(HEADER, "{\"handshake\":[\"__session=" + signed(HEADER, claims(), OTHER_KEY) + "\"]}"), NOBODY),
                handshake("a handshake of texts, numbers and lists", signed(HEADER, "{\"handshake\":[1,null,[],{},true]}"),
                        NO_SESSION),
                handshake("a handshake that is a text", signed(HEADER, "{\"handshake\":\"__session=x\"}"), NO_SESSION));
    }

    private static RequestAttack handshake(String input, String token, String decision) {
        return production(input, "/?__clerk_handshake=" + token, Map.of(), decision);
    }

    /** The cookies go to the browser, so they must be Clerk's and single. */
    private static List<RequestAttack> cookies() {
        String session = "__session=" + signed(HEADER, claims()) + "; Path=/; HttpOnly";
        List<RequestAttack> attacks = new ArrayList<>();
        for (String cookie : List.of("JSESSIONID=x", "admin=1", "__Host-session=x", "__sessionX=x", "__session_=x", "session=x",
                "__client_uat", "__client_uat; Path=/", "__session; =x",
                "",
                "=x", "__session\t=x", "__session=x\r\nSet-Cookie: admin=1", "__session=\u0000", "__session=\u00ff",
                "__client_uat=1\nX: y", " \u0085__session=x", "__clerk_redirect_count=0; \u001b[31m")) {
            attacks.add(nonce("a cookie " + shown(cookie) + " beside a genuine session", "n", SIGNED_IN)
                    .answered(List.of(session, cookie)).because("the cookie is left out"));
            attacks.add(nonce("a cookie " + shown(cookie) + " alone", "n", NO_SESSION).answered(List.of(cookie)));
        }
        attacks.add(nonce("a forged session behind a genuine one", "n", NOBODY)
                .answered(List.of(session, "__session=" + signed(HEADER, claims(), OTHER_KEY))));
        return attacks;
    }

    private static List<RequestAttack> nonces() {
        List<RequestAttack> attacks = new ArrayList<>();
        String session = "__session=" + signed(HEADER, claims()) + "; Path=/; HttpOnly";
        for (String nonce : List.of("a%0d%0aX:%20y", "%00", "a%20b", "%c3%a9", "a".repeat(513))) {
            attacks.add(
                    nonce("a nonce that is " + (nonce.length() > 100 ? nonce.length() + " letters" : '`' + nonce + '`'), nonce,
                            NOBODY).answered(List.of(session)));
        }
        attacks.add(nonce("a nonce that Clerk does not know", "n", NO_SESSION));
        return attacks;
    }

    private static RequestAttack nonce(String input, String nonce, String decision) {
        return production(input, "/?__clerk_handshake_nonce=" + nonce, Map.of(), decision);
    }

    private static List<RequestAttack> refreshes() {
        String suffix = AttackedInstance.production().cookieSuffix();
        long now = AttackedInstance.NOW.getEpochSecond();
        String expired = signed(HEADER, claims().replace("\"exp\":" + (now + 60), "\"exp\":" + (now - 60)));
        Map<String, String> refreshable = Map.of("cookie", "__client_uat_" + suffix + "=1; __session_" + suffix + '=' + expired
                + "; __refresh_" + suffix + "=r");
        String failed = "handshake: session-token-expired-refresh-";
        return List.of(
                production("an error of the Backend API whose code has a line break", "/", refreshable,
                        failed + "unexpected-bapi-error").to(CLERK),
                production("a refresh that answers with other cookies", "/", refreshable, failed + "unexpected-sdk-error")
                        .to(CLERK)
                        .answered(List.of("admin=1", "__session=x\r\nSet-Cookie: admin=1")),
                production("a refresh that answers with a forged session", "/", refreshable, failed + "invalid-session-token")
                        .to(CLERK).answered(List.of("__session=" + signed(HEADER, claims(), OTHER_KEY))),
                production("a refresh that answers with the expired session", "/", refreshable,
                        failed + "invalid-session-token")
                        .to(CLERK).answered(List.of("__session=" + expired)),
                production("an expired token with a refresh cookie of another instance", "/", Map.of("cookie", "__client_uat_"
                        + suffix + "=1; __session_" + suffix + '=' + expired + "; __refresh_AAAAAAAA=r"),
                        failed + "non-eligible-no-refresh-cookie").to(CLERK));
    }

    private static String shown(String cookie) {
        if (cookie.isEmpty()) {
            return "without text";
        }
        StringBuilder shown = new StringBuilder("`");
        cookie.chars().forEach(c -> shown.append(c < ' ' || c > '~' ? "\\x%02X".formatted(c) : String.valueOf((char) c)));
        return shown.append('`').toString();
    }
}
