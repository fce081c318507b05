package io.quarkiverse.clerk.runtime.webhook;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.client.BackendApiObjectMapper;
import io.quarkiverse.clerk.runtime.config.ClerkConfig;
import io.quarkiverse.clerk.runtime.config.WebhooksConfig;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** Puts the endpoint of each instance that has a path for it on the application's router. */
@Singleton
public class WebhookRoutes {

    private static final Logger LOG = Logger.getLogger(WebhookRoutes.class);

    private final ClerkConfig config;
    private final ClerkInstances instances;
    private final ObservedTypes observed;
    private final EventObservers observers;
    private final WebhookMessages messages;

    WebhookRoutes(ClerkConfig config, ClerkInstances instances, ObservedTypes observed, @Any Event<WebhookEvent> events,
            @VirtualThreads ExecutorService virtualThreads, WebhookMessages messages) {
        this.config = config;
        this.instances = instances;
        this.observed = observed;
        this.observers = new EventObservers(events, virtualThreads, observed);
        this.messages = messages;
    }

    void install(@Observes Router router) {
        ObjectMapper mapper = new BackendApiObjectMapper().getContext(WebhookEvent.class);
        MessageReader reader = new MessageReader(mapper, observed.types(), observed.everything());
        config.instances().forEach((name, instance) -> instance.webhooks().path().ifPresent(
                path -> install(router, path, endpoint(name, instance.webhooks(), reader), instance.webhooks())));
        boolean listening = config.instances().values().stream().anyMatch(instance -> instance.webhooks().path().isPresent());
        if (listening && observed.isEmpty()) {
            LOG.warn("An endpoint for Clerk's webhooks is configured, but nothing observes them. Write an observer such as"
                    + " void created(@ObservesAsync @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event)");
        }
        if (!listening && !observed.isEmpty()) {
            LOG.info("The application observes Clerk's webhooks, but has no endpoint for them: set quarkus.clerk.webhooks.path"
                    + " and quarkus.clerk.webhooks.signing-secret (CLERK_WEBHOOK_SIGNING_SECRET)");
        }
    }

    private WebhookEndpoint endpoint(String name, WebhooksConfig webhooks, MessageReader reader) {
        List<SigningSecret> secrets = webhooks.signingSecret().orElse(List.of()).stream().map(String::strip)
                .map(SigningSecret::parse).toList();
        SignatureVerifier verifier = new SignatureVerifier(secrets, webhooks.tolerance(), Clock.systemUTC());
        return new WebhookEndpoint(instances.get(name).metrics(), verifier, reader, new MessageDelivery(observers, messages,
                webhooks.deliveryTimeout(), webhooks.remember()));
    }

    private static void install(Router router, String path, WebhookEndpoint endpoint, WebhooksConfig webhooks) {
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(webhooks.maxBodySize().asLongValue()))
                .handler(endpoint);
        router.route(path).handler(context -> context.response().setStatusCode(HttpResponseStatus.METHOD_NOT_ALLOWED.code())
                .putHeader("Allow", "POST").end());
    }
}
