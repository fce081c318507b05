package io.quarkiverse.clerk.runtime.devservices;

/**
 * The emulator that sends webhooks to the application.
 *
 * @param url where it can be told things
 * @param secretKey proves that it may be told them
 * @param signingSecret what it is to sign webhooks with
 */
public record EmulatorWebhooks(String url, String secretKey, String signingSecret) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "EmulatorWebhooks[" + url + "]";
    }
}
