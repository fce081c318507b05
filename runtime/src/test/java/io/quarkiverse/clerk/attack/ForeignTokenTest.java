package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.OTHER_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.claimsWith;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.TokenAttack.refused;
import static io.quarkiverse.clerk.attack.TokenAttack.refusedUndated;

import java.util.ArrayList;
import java.util.List;

/** Genuine tokens that are no session tokens of this instance, or of another session than they seem to be. */
class ForeignTokenTest extends AbstractTokenAttacks {

    static final String TITLE = "Tokens of others";

    private static final String WRONG_SIGNATURE = "token-invalid-signature";
    private static final String WRONG_ISSUER = "token-invalid-issuer";
    private static final String NO_SESSION_TOKEN = "token-type-mismatch";

    static List<TokenAttack> attacks() {
        List<TokenAttack> attacks = new ArrayList<>();
        attacks.add(refused("of another instance, whose key has the same `kid`", signed(HEADER, claims(), OTHER_KEY),
                WRONG_SIGNATURE));
        for (String iss : List.of("\"https://clerk.other.example\"", "\"https://clerk.example.com/\"",
                "\"http://clerk.example.com\"", "\"HTTPS://CLERK.EXAMPLE.COM\"", "\"clerk.example.com\"",
                "\"https://clerk.example.com.evil.example\"", "\"https://evil.example/https://clerk.example.com\"",
                "\"https://clerk.example.com\\u0000\"", "\"\"", "null", "1", "[\"https://clerk.example.com\"]",
                "{\"https://clerk.example.com\":1}")) {
            // Unreadable or of another host, so the cookie without suffix is not of this instance; there is no other.
            attacks.add(new TokenAttack("`iss` " + iss, signed(HEADER, claimsWith("iss", iss)), WRONG_ISSUER,
                    isFalsy(iss) || iss.startsWith("\"http://clerk") || iss.equals("\"clerk.example.com\"") ? WRONG_ISSUER
                            : "session-token-and-uat-missing",
                    ""));
        }
        attacks.add(TokenAttack.harmless("without session (`sid`)", signed(HEADER, claims().replace("\"sid\":\"sess_1\",", "")),
                "signed by Clerk as a session token, and taken by its own SDK too"));
        attacks.addAll(otherKinds());
        attacks.addAll(swappedParts());
        return attacks;
    }

    private static boolean isFalsy(String iss) {
        return iss.equals("null") || iss.equals("\"\"");
    }

    private static List<TokenAttack> otherKinds() {
        List<TokenAttack> attacks = new ArrayList<>();
        attacks.add(refused("of a JWT template", category("\"cl_B7d4PD222AAA\""), NO_SESSION_TOKEN));
        attacks.add(refused("of a machine (M2M)", category("\"cl_B7d4PD333AAA\""), NO_SESSION_TOKEN));
        for (String cat : List.of("\"cl_B7d4PD444AAA\"", "\"\"", "\"CL_B7D4PD111AAA\"", "\"cl_B7d4PD111AAA \"", "1", "false",
                "[\"cl_B7d4PD111AAA\"]", "{}")) {
            attacks.add(refused("`cat` " + cat, category(cat), NO_SESSION_TOKEN));
        }
        attacks.add(refused("of a machine, by its subject", signed(HEADER, claimsWith("sub", "\"mch_1\"")), NO_SESSION_TOKEN));
        attacks.add(refused("OAuth access token", type("\"at+jwt\""), NO_SESSION_TOKEN));
        attacks.add(refused("OAuth access token, the long type", type("\"application/at+jwt\""), NO_SESSION_TOKEN));
        for (String typ : List.of("\"AT+JWT\"", "\"jwt\"", "\"JOSE\"", "\"dpop+jwt\"", "\"logout+jwt\"", "\"\"", "null", "1",
                "[\"JWT\"]")) {
            attacks.add(refused("`typ` " + typ, type(typ), "token-invalid"));
        }
        attacks.add(refused("handshake token of Clerk", signed(HEADER,
                "{\"iss\":\"" + AttackedInstance.ISSUER + "\",\"iat\":1700000000,\"handshake\":[\"__session=x\"]}"),
                "token-verification-failed"));
        for (String opaque : List.of("ak_0123456789abcdef", "mt_0123456789abcdef", "oat_0123456789abcdef", "sk_test_0123456789",
                "pk_test_0123456789", "dvb_0123456789")) {
            attacks.add(refused("`" + opaque.substring(0, opaque.lastIndexOf('_') + 1) + "…`", opaque, "token-invalid"));
        }
        return attacks;
    }

    private static List<TokenAttack> swappedParts() {
        String[] mine = signed(HEADER, claims()).split("\\.");
        String[] victims = signed(HEADER, claimsWith("sub", "\"user_2\"")).split("\\.");
        return List.of(
                refused("somebody's payload between one's own header and signature",
                        mine[0] + '.' + victims[1] + '.' + mine[2], WRONG_SIGNATURE),
                refusedUndated("header and payload the wrong way round", mine[1] + '.' + mine[0] + '.' + mine[2],
                        "jwk-kid-mismatch"),
                refused("two tokens in a row", String.join(".", mine) + String.join(".", victims), "token-invalid"),
                refused("two tokens with a comma between", String.join(".", mine) + ',' + String.join(".", victims),
                        "token-invalid"));
    }

    private static String category(String cat) {
        return signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"typ\":\"JWT\",\"cat\":" + cat + '}', claims());
    }

    private static String type(String typ) {
        return signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"typ\":" + typ + '}', claims());
    }
}
