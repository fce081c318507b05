package io.quarkiverse.clerk.api.model;

/**
 * A secret that was asked for, of an API key or a machine.
 *
 * @param object such as {@code machine_secret_key}, null for API keys
 */
@ClerkJson
public record Secret(
        String object,
        String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Secret[object=" + object + "]";
    }
}
