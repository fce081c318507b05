package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.webhook.SigningSecret;

/** Finds the mistakes in the configuration of one instance's endpoint for webhooks. A secret is never named. */
final class WebhooksValidation {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

    private final WebhooksConfig webhooks;
    private final InstanceProperties properties;
    private final List<String> mistakes = new ArrayList<>();

    WebhooksValidation(WebhooksConfig webhooks, InstanceProperties properties) {
        this.webhooks = webhooks;
        this.properties = properties;
    }

    List<String> mistakes() {
        webhooks.path().filter(path -> !PATH.matcher(path).matches()).ifPresent(
                path -> mistake("path", "is no path. Set one such as /webhooks/clerk, without host, query and wildcards"));
        if (webhooks.path().isPresent() && webhooks.signingSecret().filter(secrets -> !secrets.isEmpty()).isEmpty()) {
            mistakes.add(properties.title() + " has an endpoint for webhooks and nothing to verify them with: set "
                    + properties.name("webhooks.signing-secret")
                    + " to the signing secret of the endpoint's page in Clerk's dashboard");
        }
        webhooks.signingSecret().ifPresent(secrets -> secrets.forEach(this::requireSecret));
        requireTime("tolerance", webhooks.tolerance(), "5M");
        requireTime("remember", webhooks.remember(), "30H");
        requireTime("delivery-timeout", webhooks.deliveryTimeout(), "5M");
        return mistakes;
    }

    private void requireSecret(String secret) {
        try {
            SigningSecret.parse(secret.strip());
        } catch (IllegalArgumentException e) {
            mistake("signing-secret", "cannot be read. " + e.getMessage()
                    + ". Copy it from the endpoint's page in Clerk's dashboard");
        }
    }

    private void requireTime(String property, Duration value, String example) {
        if (value.isNegative() || value.isZero()) {
            mistake(property, "is not longer than nothing. Set a time such as " + example);
        }
    }

    private void mistake(String property, String text) {
        mistakes.add(properties.name("webhooks." + property) + " " + text);
    }
}
