package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.claimsWith;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.TokenAttack.harmless;
import static io.quarkiverse.clerk.attack.TokenAttack.refused;
import static io.quarkiverse.clerk.attack.TokenAttack.refusedUndated;

import java.util.ArrayList;
import java.util.List;

/**
 * Claims of an odd form, in tokens that the instance did sign: whoever can have a claim signed that Clerk itself does not write
 * must not gain by it.
 */
class ClaimAttacksTest extends AbstractTokenAttacks {

    static final String TITLE = "Claims of an odd form, signed by the instance";

    private static final String UNREADABLE = "token-verification-failed";
    private static final String PARTY = "\"azp\":\"" + AttackedInstance.ORIGIN + '"';
    private static final String WRONG_PARTY = "token-invalid-authorized-parties";

    static List<TokenAttack> attacks() {
        List<TokenAttack> attacks = new ArrayList<>();
        for (String exp : List.of("\"1700000060\"", "null", "true", "[1700000060]", "{}", "1e400", "-1e400",
                "1" + "0".repeat(400))) {
            attacks.add(refused("`exp` " + shown(exp), claim("exp", exp), UNREADABLE));
        }
        attacks.add(refused("no `exp`", signed(HEADER, claims(PARTY).replaceFirst(",\"exp\":\\d+", "")), UNREADABLE));
        for (String exp : List.of("0", "-1", "-0", "1e-400", "-9223372036854775808", "-1e300", "1699999995", "1.699999995e9")) {
            attacks.add(
                    refused("`exp` " + exp, claim("exp", exp), "session-token-expired-refresh-non-eligible-no-refresh-cookie"));
        }
        for (String exp : List.of("1700000060.5", "1.70000006e9", "1e300", "9223372036854775807", "18446744073709551616")) {
            attacks.add(harmless("`exp` " + exp, claim("exp", exp), "a number of seconds that are still to come"));
        }
        for (String nbf : List.of("\"1700000000\"", "null", "true", "[]", "1e400", "-1e400")) {
            attacks.add(refused("`nbf` " + nbf, signed(HEADER, claims(PARTY, "\"nbf\":" + nbf)), UNREADABLE));
        }
        attacks.add(refused("`nbf` 1e300", signed(HEADER, claims(PARTY, "\"nbf\":1e300")), "session-token-nbf"));
        for (String iat : List.of("\"1700000000\"", "null", "true", "[]")) {
            attacks.add(refusedUndated("`iat` " + iat, claim("iat", iat), UNREADABLE));
        }
        attacks.add(refusedUndated("`iat` -1e400", claim("iat", "-1e400"), UNREADABLE));
        attacks.add(refused("`iat` 1e400", claim("iat", "1e400"), UNREADABLE));
        attacks.add(refused("`iat` 1e300", claim("iat", "1e300"), "session-token-iat-in-the-future"));
        for (String sub : List.of("null", "1", "true", "[\"user_1\"]", "{}")) {
            attacks.add(refused("`sub` " + sub, claim("sub", sub), UNREADABLE));
        }
        for (String azp : List.of("\"https://evil.example\"", "\"https://app.example.com/\"", "\"http://app.example.com\"",
                "\"https://APP.example.com\"", "\"https://app.example.com:443\"", "\"https://app.example.com.evil.example\"",
                "\"*\"", "\"\"", "null", "[\"https://app.example.com\"]", "true")) {
            attacks.add(refused("`azp` " + azp, signed(HEADER, claims("\"azp\":" + azp)), WRONG_PARTY));
        }
        attacks.add(refused("no `azp`", signed(HEADER, claims()), WRONG_PARTY));
        return attacks;
    }

    @Override
    AttackedInstance instance() {
        return AttackedInstance.withAuthorizedParty(AttackedInstance.ORIGIN);
    }

    private static String claim(String name, String json) {
        return signed(HEADER, claimsWith(name, json).replaceFirst("\\}$", ',' + PARTY + '}'));
    }

    private static String shown(String json) {
        return json.length() < 30 ? json : "of " + json.length() + " digits";
    }
}
