package io.quarkiverse.clerk.webhook;

/**
 * A webhook of any type. An observer of it, without {@link ClerkEvent}, gets them all.
 */
public sealed interface WebhookEvent
        permits DeletedEvent, EmailEvent, OrganizationDomainEvent, OrganizationEvent, OrganizationInvitationEvent,
        OrganizationMembershipEvent, PaymentAttemptEvent, PermissionEvent, RoleEvent, SessionEvent, SmsEvent, SubscriptionEvent,
        SubscriptionItemEvent, UserEvent, WaitlistEntryEvent, UnknownEvent {

    /** What comes with every webhook. */
    WebhookMessage message();

    /** What it is about; its class depends on the type. */
    Object data();

    /** The type as Clerk writes it, such as {@code user.created}. */
    default String type() {
        return message().type();
    }
}
