package io.quarkiverse.clerk.api.model;

/**
 * Who is paid, as webhooks have it.
 *
 * @param gatewayType such as {@code stripe}
 */
@ClerkJson
public record WebhookPayee(
        String id,
        String gatewayType,
        String gatewayExternalId,
        String gatewayStatus) {
}
