package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * Where an application takes webhooks.
 *
 * @param url an absolute http or https URL
 * @param signingSecret {@code whsec_} and the base64 text of the key that messages are signed with
 */
public record WebhookEndpoint(URI url, String signingSecret) {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 24;

    /** @throws IllegalArgumentException if the URL or the secret is not of that form; the message does not repeat the secret */
    public WebhookEndpoint {
        Objects.requireNonNull(url, "url");
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("A webhook endpoint must be an absolute http or https URL, not " + url);
        }
        key(signingSecret);
    }

    /** A new secret, of the length that Svix' have. */
    public static String newSigningSecret() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] key() {
        return key(signingSecret);
    }

    private static byte[] key(String secret) {
        try {
            if (secret.startsWith(PREFIX) && secret.length() > PREFIX.length()) {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            // The same mistake as any other text that is no secret; the cause would repeat a part of it.
        }
        throw new IllegalArgumentException("A signing secret is whsec_ and base64, as in Clerk's dashboard");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookEndpoint[" + url + "]";
    }
}
