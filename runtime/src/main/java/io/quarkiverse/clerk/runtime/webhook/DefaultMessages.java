package io.quarkiverse.clerk.runtime.webhook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.quarkus.arc.DefaultBean;

/** The store of handled messages, unless the application has one of its own. */
@Singleton
public class DefaultMessages {

    /** Each is an id and a time: some megabytes if all are in use. */
    private static final int CAPACITY = 100_000;

    @Produces
    @Singleton
    @DefaultBean
    WebhookMessages inMemory() {
        return new InMemoryMessages(CAPACITY);
    }
}
