package io.quarkiverse.clerk.attack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

import io.quarkiverse.clerk.conformance.TestKeys;

/** Tokens put together by hand, so that they can be what no JSON library and no JWT library would write. */
final class ForgedToken {

    /** The key of the instance that is attacked, and one that the attacker has. */
    static final String INSTANCE_KEY = "instance-key";
    static final String OTHER_KEY = "other-key";

    static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"typ\":\"JWT\"}";

    private ForgedToken() {
    }

    /** The claims of a good session token with more members behind them. */
    static String claims(String... more) {
        StringBuilder claims = new StringBuilder("{\"iss\":\"").append(AttackedInstance.ISSUER)
                .append("\",\"sub\":\"user_1\",\"sid\":\"sess_1\",\"iat\":").append(AttackedInstance.NOW.getEpochSecond())
                .append(",\"exp\":").append(AttackedInstance.NOW.getEpochSecond() + 60);
        for (String member : more) {
            claims.append(',').append(member);
        }
        return claims.append('}').toString();
    }

    /** Claims of which one is replaced. */
    static String claimsWith(String name, String json) {
        String value = "(\"[^\"]*\"|\\d+)";
        return claims().replaceFirst("\"" + name + "\":" + value, "\"" + name + "\":" + json);
    }

    /** Signed with the key of the instance. */
    static String signed(String header, String claims) {
        return signed(header, claims, INSTANCE_KEY);
    }

    static String signed(String header, String claims, String key) {
        return signed(bytes(header), bytes(claims), key);
    }

    static String signed(byte[] header, byte[] claims, String key) {
        String content = base64url(header) + '.' + base64url(claims);
        return content + '.' + base64url(signature("SHA256withRSA", content, key));
    }

    static String unsigned(String header, String claims) {
        return base64url(header) + '.' + base64url(claims) + '.';
    }

    static byte[] signature(String algorithm, String content, String key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(TestKeys.pair(key).getPrivate());
            signature.update(bytes(content));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64url(String text) {
        return base64url(bytes(text));
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
