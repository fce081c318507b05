package io.quarkiverse.clerk.runtime.webhook;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.runtime.metrics.InstanceMetrics;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The endpoint that Clerk calls, of one instance. Whoever is refused learns nothing but that (400). */
final class WebhookEndpoint implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(WebhookEndpoint.class);

    private final String instance;
    private final SignatureVerifier verifier;
    private final MessageReader reader;
    private final MessageDelivery delivery;
    private final InstanceMetrics metrics;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    WebhookEndpoint(InstanceMetrics metrics, SignatureVerifier verifier, MessageReader reader, MessageDelivery delivery) {
        this.instance = metrics.instance();
        this.verifier = verifier;
        this.reader = reader;
        this.delivery = delivery;
        this.metrics = metrics;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long start = System.nanoTime();
        try {
            SignedMessage message = verifier.verify(request::getHeader, body(context));
            Optional<WebhookEvent> event = reader.read(instance, message);
            if (event.isEmpty()) {
                answer(context, DeliveryOutcome.IGNORED, InstanceMetrics.NONE, start);
                return;
            }
            String type = EventKind.of(event.get().type()).isPresent() ? event.get().type() : "unknown";
            delivery.deliver(instance, message, event.get()).subscribe()
                    .with(outcome -> answer(context, outcome, type, start), context::fail);
        } catch (RefusedMessageException e) {
            log(e);
            answer(context, DeliveryOutcome.REFUSED, InstanceMetrics.NONE, start);
        }
    }

    private static byte[] body(RoutingContext context) {
        return context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
    }

    private void answer(RoutingContext context, DeliveryOutcome outcome, String type, long start) {
        metrics.webhook(type, outcome.text(), System.nanoTime() - start);
        context.response().setStatusCode(outcome.status().code()).end();
    }

    /** Once for each reason: anybody can send any number of messages that are refused. */
    private void log(RefusedMessageException refusal) {
        String rule = refusal.condition().split(":")[0];
        if (warned.add(rule)) {
            LOG.warnf("A webhook of the Clerk instance %s was refused (%s). %s. Further ones of this kind are logged at DEBUG",
                    instance, refusal.condition(), refusal.getMessage());
        } else {
            LOG.debugf("A webhook of the Clerk instance %s was refused (%s)", instance, refusal.condition());
        }
    }
}
