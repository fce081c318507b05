package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.HEADER;
import static io.quarkiverse.clerk.attack.ForgedToken.INSTANCE_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.OTHER_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.base64url;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.TokenAttack.harmless;
import static io.quarkiverse.clerk.attack.TokenAttack.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tokens that two readers could read differently, and ones that are meant to wear a reader out. */
class MalformedTokenTest extends AbstractTokenAttacks {

    static final String TITLE = "The form of the token";

    private static final String INVALID = "token-invalid";
    private static final String WRONG_SIGNATURE = "token-invalid-signature";
    private static final String SAME_BYTES = "the same bytes, signed by Clerk; each spelling is verified by itself";

    static List<TokenAttack> attacks() {
        List<TokenAttack> attacks = new ArrayList<>();
        attacks.addAll(duplicates());
        attacks.addAll(encodings());
        attacks.addAll(texts());
        attacks.addAll(sizes());
        return attacks;
    }

    private static List<TokenAttack> duplicates() {
        return List.of(
                refused("`alg` twice, none first", signed("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"ins_1\"}", claims()),
                        INVALID),
                refused("`alg` twice, none last", signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"alg\":\"none\"}", claims()),
                        INVALID),
                refused("`kid` twice", signed("{\"alg\":\"RS256\",\"kid\":\"ins_2\",\"kid\":\"ins_1\"}", claims()), INVALID),
                refused("`cat` twice, of a template and of a session",
                        signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"cat\":\"cl_B7d4PD222AAA\",\"cat\":\"cl_B7d4PD111AAA\"}",
                                claims()),
                        INVALID),
                refused("`sub` twice", signed(HEADER, claims("\"sub\":\"user_2\"")), INVALID),
                refused("`sub` twice, once with an escape", signed(HEADER, claims("\"s\\u0075b\":\"user_2\"")), INVALID),
                refused("`exp` twice", signed(HEADER, claims("\"exp\":9999999999")), INVALID),
                refused("the id of the organization twice",
                        signed(HEADER, claims("\"v\":2,\"o\":{\"id\":\"org_1\",\"id\":\"org_2\"}")), INVALID));
    }

    private static List<TokenAttack> encodings() {
        String genuine = signed(HEADER, claims());
        int last = genuine.lastIndexOf('.');
        String content = genuine.substring(0, last);
        String signature = genuine.substring(last + 1);
        return List.of(
                harmless("padding behind the signature", genuine + "==", SAME_BYTES),
                harmless("unused bits at the end of the signature", genuine.substring(0, genuine.length() - 1)
                        + nextOf(genuine.charAt(genuine.length() - 1)), SAME_BYTES),
                refused("padding behind the header", genuine.replaceFirst("\\.", "=."), WRONG_SIGNATURE),
                refused("padding inside", content + '.' + signature.substring(0, 8) + "==" + signature.substring(8), INVALID),
                refused("the alphabet of plain base64", content + ".+/" + signature.substring(2), INVALID),
                new TokenAttack("a blank inside", content + ". " + signature, WRONG_SIGNATURE, INVALID, ""),
                refused("a line break inside", content + ".\r\n" + signature, INVALID),
                refused("a NUL inside", content + ".\u0000" + signature, INVALID),
                new TokenAttack("a NUL at the end", genuine + '\u0000', INVALID, "",
                        "what surrounds a cookie's value is no part of it"),
                refused("letters beyond ASCII", content + '.' + signature.replace('A', '\u0391'), INVALID),
                refused("a dot beyond ASCII", content + '\u3002' + signature, INVALID),
                new TokenAttack("percent-encoded", genuine.replace(".", "%2E"), INVALID, "", "cookies may be encoded"),
                refused("three empty parts", "..", INVALID),
                refused("no header", '.' + content.substring(content.indexOf('.') + 1) + '.' + signature, INVALID),
                refused("a single letter as payload", content.substring(0, content.indexOf('.')) + ".e." + signature, INVALID));
    }

    private static List<TokenAttack> texts() {
        List<TokenAttack> attacks = new ArrayList<>();
        for (String json : List.of("", "null", "[]", "\"text\"", "1", "{", "{}{}", "{} x", "{\"sub\":\"user_1\",}",
                "{'sub':'user_1'}", "{sub:\"user_1\"}", "/**/{}", "{\"exp\":NaN}", "{\"exp\":Infinity}", "{\"exp\":0x10}",
                "{\"exp\":01}", "{\"exp\":+1}", "{\"exp\":.5}", "{\"sub\":\"user\n1\"}", "{\"sub\":\"user\u00001\"}",
                "{\"sub\":\"\\x41\"}", "\u00a0{}")) {
            attacks.add(refused("the payload `" + shown(json) + '`', signed(HEADER, json), INVALID));
        }
        attacks.add(refused("a header that is `null`", signed("null", claims()), INVALID));
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        for (String bytes : List.of("\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080",
                "\u00e2\u0082")) {
            byte[] claims = claims("\"name\":\"" + bytes + '"').getBytes(StandardCharsets.ISO_8859_1);
            attacks.add(refused("bytes that are no UTF-8: " + hex(bytes), signed(header, claims, INSTANCE_KEY), INVALID));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32"))) {
            attacks.add(
                    refused("the payload in " + charset, signed(header, claims().getBytes(charset), INSTANCE_KEY), INVALID));
        }
        return attacks;
    }

    private static List<TokenAttack> sizes() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        String allowedDepth = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        String manyMembers = IntStream.range(0, 50_000).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
        String longNumber = "1".repeat(100_000);
        return List.of(
                refused("one million characters", "a".repeat(1_000_000), INVALID),
                refused("one million dots", ".".repeat(1_000_000), INVALID),
                refused("a claim of one million characters", signed(HEADER, claims("\"a\":\"" + "a".repeat(1_000_000) + '"'),
                        OTHER_KEY), WRONG_SIGNATURE),
                refused("a member name of one million characters", signed(HEADER, claims('"' + "a".repeat(1_000_000) + "\":1"),
                        OTHER_KEY), INVALID),
                refused("50,000 claims", signed(HEADER, claims(manyMembers), OTHER_KEY), WRONG_SIGNATURE),
                refused("1,200 claims whose names have one hash code", signed(HEADER, claims(CollidingNames.members(1_200)),
                        OTHER_KEY), WRONG_SIGNATURE),
                refused("100,000 objects in each other", signed(HEADER, deep, OTHER_KEY), INVALID),
                refused("100,000 lists in each other", signed(HEADER, "{\"a\":" + "[".repeat(100_000), OTHER_KEY), INVALID),
                refused("`cat` of 900 objects in each other",
                        signed("{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"cat\":" + allowedDepth + '}', claims(), OTHER_KEY),
                        "token-type-mismatch"),
                refused("a number of 100,000 digits", signed(HEADER, claims("\"a\":" + longNumber), OTHER_KEY), INVALID),
                refused("a signature of 100,000 bytes", base64url(HEADER) + '.' + base64url(claims()) + '.'
                        + base64url(new byte[100_000]), WRONG_SIGNATURE));
    }

    /** The letter after this one in base64url, which differs in the last bit only. */
    private static char nextOf(char letter) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(letter) ^ 1);
    }

    private static String shown(String json) {
        return json.isEmpty() ? "(empty)" : json.replace("\n", "\\n").replace("\u0000", "\\0").replace("\u00a0", "\\u00a0");
    }

    private static String hex(String bytes) {
        return bytes.chars().mapToObj("%02X"::formatted).collect(Collectors.joining(" "));
    }
}
