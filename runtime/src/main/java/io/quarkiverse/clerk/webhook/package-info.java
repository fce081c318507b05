/**
 * What happens at Clerk, as CDI events (Clerk: Webhooks).
 * <p>
 * One property switches the endpoint on, {@code quarkus.clerk.webhooks.path}; the signing secret of the endpoint, which
 * Clerk's dashboard shows, is {@code quarkus.clerk.webhooks.signing-secret} or {@code CLERK_WEBHOOK_SIGNING_SECRET}.
 *
 * <pre>
 * void welcome(&#64;ObservesAsync &#64;ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
 *     mails.welcome(event.data().id());
 * }
 * </pre>
 */
package io.quarkiverse.clerk.webhook;
