package io.quarkiverse.clerk.webhook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Observes the webhooks of one type.
 *
 * <pre>
 * void forget(&#64;ObservesAsync &#64;ClerkEvent(ClerkEventType.USER_DELETED) DeletedEvent event) {
 *     accounts.delete(event.data().id());
 * }
 * </pre>
 *
 * A type that Clerk does not have, and an event class that the type does not come with, fail the build. An observer of
 * {@link WebhookEvent} without this annotation gets every webhook, those of types that Clerk adds tomorrow too, as
 * {@link UnknownEvent}.
 * <p>
 * Clerk delivers at least once and in no certain order. It delivers again when an observer fails: the answer is 500 then, and
 * all observers are called again, so an observer must bear being called twice for the same message
 * ({@link WebhookMessage#id()}). Observers run on a worker thread, those that are also
 * {@code @RunOnVirtualThread} and asynchronous on a virtual one.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD })
public @interface ClerkEvent {

    /** The type as Clerk writes it, such as {@code user.created}; the constants are in {@link ClerkEventType}. */
    String value();

    /** The annotation as an object, to fire events of a type by oneself. */
    final class Literal extends AnnotationLiteral<ClerkEvent> implements ClerkEvent {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** @param type the type as Clerk writes it */
        public static Literal of(String type) {
            return new Literal(type);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
