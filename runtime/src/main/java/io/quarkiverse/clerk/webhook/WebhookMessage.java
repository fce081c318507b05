package io.quarkiverse.clerk.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * What comes with every webhook.
 *
 * @param id the id of the message, the same whenever it is delivered again
 * @param type the type as Clerk writes it, such as {@code user.created}
 * @param timestamp when it happened; empty where Clerk does not say
 * @param instance the name of the configured instance whose endpoint was called; {@code <default>} for the default one
 * @param instanceId Clerk's id of that instance, {@code ins_…}
 * @param clientIp the address of the request to Clerk that caused it
 * @param userAgent the browser or program of that request
 * @param json the whole body as it came
 */
public record WebhookMessage(String id, String type, Optional<Instant> timestamp, String instance, Optional<String> instanceId,
        Optional<String> clientIp, Optional<String> userAgent, String json) {

    /** Without the body, which has data of users in it. */
    @Override
    public String toString() {
        return "WebhookMessage[" + type + ", " + id + "]";
    }
}
