package io.quarkiverse.clerk.runtime.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Clerk signs its webhooks with: {@code whsec_} and the key in base64; the prefix is optional (spec §7.1).
 * <p>
 * The signature is made over bytes. The library of the Standard Webhooks project signs a text, so that a body which is no
 * UTF-8 would be another one than the one that came, and it knows no clock but the system's.
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningSecret(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @throws IllegalArgumentException if the text has no key in base64; the message does not repeat it
     */
    public static SigningSecret parse(String text) {
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A signing secret is whsec_ and a key in base64");
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("A signing secret is whsec_ and a key in base64, and the key is missing");
        }
        return new SigningSecret(new SecretKeySpec(key, ALGORITHM));
    }

    /** HMAC-SHA256 over {@code <id>.<timestamp>.<body>}. */
    byte[] sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
