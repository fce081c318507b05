package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

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
        if (!isSigningSecret(signingSecret)) {
            throw new IllegalArgumentException("A signing secret is whsec_ and base64, as in Clerk's dashboard");
        }
    }

    /** A new secret, of the length that Svix' have. */
    public static String newSigningSecret() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Whether messages can be signed with a text: {@code whsec_}, which may be left out, and base64. */
    public static boolean isSigningSecret(String text) {
        return decoded(text).isPresent();
    }

    byte[] key() {
        return decoded(signingSecret).orElseThrow();
    }

    private static Optional<byte[]> decoded(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            return Optional.of(key).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookEndpoint[" + url + "]";
    }
}
