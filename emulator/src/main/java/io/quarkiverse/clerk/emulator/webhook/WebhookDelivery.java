package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A message on its way to one endpoint.
 *
 * @param messageId what {@code svix-id} says, the same in every attempt
 * @param type the type of the event, such as {@code user.created}
 * @param endpoint where it goes
 * @param body the JSON text that is sent
 * @param status how far it has come
 * @param attempts oldest first
 * @param nextAttemptAt when it is sent again, on the clock of the emulator; empty where it is not
 */
public record WebhookDelivery(String messageId, String type, URI endpoint, String body, Status status,
        List<Attempt> attempts, Optional<Instant> nextAttemptAt) {

    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    /** How far a message has come. */
    public enum Status {
        /** It is being sent, or waits for the next attempt. */
        PENDING,
        /** The application answered 2xx. */
        DELIVERED,
        /** No attempt succeeded, and there will be no other. */
        FAILED
    }

    /**
     * An attempt to deliver.
     *
     * @param at when it ended, on the clock of the emulator
     * @param status what the application answered; empty if there was no answer
     * @param failure why there was no answer
     */
    public record Attempt(Instant at, OptionalInt status, Optional<String> failure) {

        static Attempt answered(Instant at, int status) {
            return new Attempt(at, OptionalInt.of(status), Optional.empty());
        }

        static Attempt failed(Instant at, Throwable failure) {
            return new Attempt(at, OptionalInt.empty(), Optional.of(String.valueOf(failure.getMessage())));
        }

        boolean isSuccess() {
            return status.isPresent() && status.getAsInt() >= 200 && status.getAsInt() < 300;
        }
    }

    WebhookDelivery after(Attempt attempt, Optional<Instant> next) {
        Status now = attempt.isSuccess() ? Status.DELIVERED : next.isPresent() ? Status.PENDING : Status.FAILED;
        return new WebhookDelivery(messageId, type, endpoint, body, now,
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList(), next);
    }

    /** Without the body, which has data of users in it. */
    @Override
    public String toString() {
        return "WebhookDelivery[" + type + ", " + messageId + ", " + endpoint + ", " + status + ", attempts="
                + attempts.size() + "]";
    }
}
