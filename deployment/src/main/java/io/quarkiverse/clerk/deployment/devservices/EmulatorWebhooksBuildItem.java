package io.quarkiverse.clerk.deployment.devservices;

import io.quarkus.builder.item.SimpleBuildItem;

/** The emulator sends webhooks to the application, signed with a secret that both know. */
public final class EmulatorWebhooksBuildItem extends SimpleBuildItem {

    private final String url;
    private final String secretKey;
    private final String signingSecret;

    public EmulatorWebhooksBuildItem(String url, String secretKey, String signingSecret) {
        this.url = url;
        this.secretKey = secretKey;
        this.signingSecret = signingSecret;
    }

    String getUrl() {
        return url;
    }

    String getSecretKey() {
        return secretKey;
    }

    String getSigningSecret() {
        return signingSecret;
    }
}
