package io.quarkiverse.clerk.runtime.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.clerk.runtime.client.BackendApiObjectMapper;

/** Lets the conformance rows into the package. */
public final class WebhookInternals {

    private WebhookInternals() {
    }

    /** Why a message is refused; empty if it is accepted and its body has an event. */
    public static String refusal(List<String> secrets, Function<String, String> headers, byte[] body, Clock clock) {
        SignatureVerifier verifier = new SignatureVerifier(secrets.stream().map(SigningSecret::parse).toList(),
                Duration.ofMinutes(5), clock);
        MessageReader reader = new MessageReader(new BackendApiObjectMapper().getContext(WebhookInternals.class), Set.of(),
                false);
        try {
            reader.read("<default>", verifier.verify(headers, body));
            return "";
        } catch (RefusedMessageException e) {
            return e.condition();
        }
    }
}
