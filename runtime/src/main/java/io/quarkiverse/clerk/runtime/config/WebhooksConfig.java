package io.quarkiverse.clerk.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** The endpoint that Clerk calls when something happens. */
@ConfigGroup
public interface WebhooksConfig {

    /**
     * The path of the endpoint, below {@code quarkus.http.root-path}, such as {@code /webhooks/clerk}. Without it there is
     * none.
     */
    Optional<String> path();

    /**
     * The signing secret of the endpoint ({@code whsec_…}), from its page in Clerk's dashboard. Several, separated by commas,
     * are all accepted: the new one and the old one, while the secret is rotated. The default instance also reads it from
     * {@code CLERK_WEBHOOK_SIGNING_SECRET}. In dev and test it gets a new one where the emulator sends the webhooks.
     */
    Optional<List<String>> signingSecret();

    /**
     * How old a message may be, and how far in the future.
     */
    @WithDefault("5M")
    Duration tolerance();

    /**
     * How large the body of a message may be. A larger one is answered 413.
     */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /**
     * For how long the id of a handled message is remembered, so that the same message does not reach the observers again.
     * Clerk repeats a message that was not answered for somewhat more than a day.
     */
    @WithDefault("30H")
    Duration remember();

    /**
     * How long the observers of one message may take before another delivery of it is let through.
     */
    @WithDefault("5M")
    Duration deliveryTimeout();
}
