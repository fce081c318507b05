package io.quarkiverse.clerk.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens that must not count, made of one that does. */
final class ForgedTokens {

    private ForgedTokens() {
    }

    static String withChangedSignature(String token) {
        byte[] signature = Base64.getUrlDecoder().decode(part(token, 2));
        signature[5] ^= 1;
        return part(token, 0) + "." + part(token, 1) + "." + base64(signature);
    }

    static String withoutSignature(String token) {
        return base64(text(part(token, 0)).replace("RS256", "none")) + "." + part(token, 1) + ".";
    }

    static String withOtherSubject(String token, String subject) {
        String claims = text(part(token, 1)).replaceFirst("\"sub\":\"[^\"]*\"", "\"sub\":\"" + subject + "\"");
        return part(token, 0) + "." + base64(claims) + "." + part(token, 2);
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
