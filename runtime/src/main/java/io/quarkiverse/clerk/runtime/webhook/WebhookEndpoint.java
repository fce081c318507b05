package io.quarkiverse.clerk.runtime.webhook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The endpoint that Clerk calls, of one instance. Whoever is refused learns nothing but that (400). */
final class WebhookEndpoint implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(WebhookEndpoint.class);

    private final String instance;
    private final SignatureVerifier verifier;
    private final MessageDelivery delivery;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    WebhookEndpoint(String instance, SignatureVerifier verifier, MessageDelivery delivery) {
        this.instance = instance;
        this.verifier = verifier;
        this.delivery = delivery;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            SignedMessage message = verifier.verify(request::getHeader, body(context));
            delivery.deliver(instance, message).subscribe().with(status -> answer(context, status), context::fail);
        } catch (RefusedMessageException e) {
            log(e);
            answer(context, HttpResponseStatus.BAD_REQUEST);
        }
    }

    private static byte[] body(RoutingContext context) {
        return context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
    }

    private static void answer(RoutingContext context, HttpResponseStatus status) {
        context.response().setStatusCode(status.code()).end();
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
