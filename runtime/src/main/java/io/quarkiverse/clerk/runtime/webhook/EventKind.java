package io.quarkiverse.clerk.runtime.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Email;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationDomain;
import io.quarkiverse.clerk.api.model.OrganizationInvitation;
import io.quarkiverse.clerk.api.model.OrganizationMembership;
import io.quarkiverse.clerk.api.model.Permission;
import io.quarkiverse.clerk.api.model.Role;
import io.quarkiverse.clerk.api.model.SessionDetails;
import io.quarkiverse.clerk.api.model.SmsMessage;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.WaitlistEntry;
import io.quarkiverse.clerk.api.model.WebhookPaymentAttempt;
import io.quarkiverse.clerk.api.model.WebhookSubscription;
import io.quarkiverse.clerk.api.model.WebhookSubscriptionItem;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.DeletedEvent;
import io.quarkiverse.clerk.webhook.EmailEvent;
import io.quarkiverse.clerk.webhook.OrganizationDomainEvent;
import io.quarkiverse.clerk.webhook.OrganizationEvent;
import io.quarkiverse.clerk.webhook.OrganizationInvitationEvent;
import io.quarkiverse.clerk.webhook.OrganizationMembershipEvent;
import io.quarkiverse.clerk.webhook.PaymentAttemptEvent;
import io.quarkiverse.clerk.webhook.PermissionEvent;
import io.quarkiverse.clerk.webhook.RoleEvent;
import io.quarkiverse.clerk.webhook.SessionEvent;
import io.quarkiverse.clerk.webhook.SmsEvent;
import io.quarkiverse.clerk.webhook.SubscriptionEvent;
import io.quarkiverse.clerk.webhook.SubscriptionItemEvent;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkiverse.clerk.webhook.WaitlistEntryEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkiverse.clerk.webhook.WebhookMessage;

/**
 * A kind of events: the types of webhooks that come as the same class (spec §7.2).
 *
 * @param eventClass the class that observers observe
 * @param data what the event is about
 * @param types the types of webhooks
 */
public record EventKind<D>(Class<? extends WebhookEvent> eventClass, Class<D> data,
        BiFunction<WebhookMessage, D, WebhookEvent> constructor, List<String> types) {

    private static final List<EventKind<?>> ALL = List.of(
            new EventKind<>(DeletedEvent.class, DeletedObject.class, DeletedEvent::new,
                    List.of(ClerkEventType.ORGANIZATION_DELETED, ClerkEventType.ORGANIZATION_DOMAIN_DELETED,
                            ClerkEventType.PERMISSION_DELETED, ClerkEventType.ROLE_DELETED, ClerkEventType.USER_DELETED)),
            new EventKind<>(EmailEvent.class, Email.class, EmailEvent::new,
                    List.of(ClerkEventType.EMAIL_CREATED)),
            new EventKind<>(OrganizationDomainEvent.class, OrganizationDomain.class, OrganizationDomainEvent::new,
                    List.of(ClerkEventType.ORGANIZATION_DOMAIN_CREATED, ClerkEventType.ORGANIZATION_DOMAIN_UPDATED)),
            new EventKind<>(OrganizationEvent.class, Organization.class, OrganizationEvent::new,
                    List.of(ClerkEventType.ORGANIZATION_CREATED, ClerkEventType.ORGANIZATION_UPDATED)),
            new EventKind<>(OrganizationInvitationEvent.class, OrganizationInvitation.class, OrganizationInvitationEvent::new,
                    List.of(ClerkEventType.ORGANIZATION_INVITATION_ACCEPTED, ClerkEventType.ORGANIZATION_INVITATION_CREATED,
                            ClerkEventType.ORGANIZATION_INVITATION_REVOKED)),
            new EventKind<>(OrganizationMembershipEvent.class, OrganizationMembership.class, OrganizationMembershipEvent::new,
                    List.of(ClerkEventType.ORGANIZATION_MEMBERSHIP_CREATED, ClerkEventType.ORGANIZATION_MEMBERSHIP_DELETED,
                            ClerkEventType.ORGANIZATION_MEMBERSHIP_UPDATED)),
            new EventKind<>(PaymentAttemptEvent.class, WebhookPaymentAttempt.class, PaymentAttemptEvent::new,
                    List.of(ClerkEventType.PAYMENT_ATTEMPT_CREATED, ClerkEventType.PAYMENT_ATTEMPT_UPDATED)),
            new EventKind<>(PermissionEvent.class, Permission.class, PermissionEvent::new,
                    List.of(ClerkEventType.PERMISSION_CREATED, ClerkEventType.PERMISSION_UPDATED)),
            new EventKind<>(RoleEvent.class, Role.class, RoleEvent::new,
                    List.of(ClerkEventType.ROLE_CREATED, ClerkEventType.ROLE_UPDATED)),
            new EventKind<>(SessionEvent.class, SessionDetails.class, SessionEvent::new,
                    List.of(ClerkEventType.SESSION_CREATED, ClerkEventType.SESSION_ENDED, ClerkEventType.SESSION_PENDING,
                            ClerkEventType.SESSION_REMOVED, ClerkEventType.SESSION_REVOKED)),
            new EventKind<>(SmsEvent.class, SmsMessage.class, SmsEvent::new,
                    List.of(ClerkEventType.SMS_CREATED)),
            new EventKind<>(SubscriptionEvent.class, WebhookSubscription.class, SubscriptionEvent::new,
                    List.of(ClerkEventType.SUBSCRIPTION_ACTIVE, ClerkEventType.SUBSCRIPTION_CREATED,
                            ClerkEventType.SUBSCRIPTION_PAST_DUE, ClerkEventType.SUBSCRIPTION_UPDATED)),
            new EventKind<>(SubscriptionItemEvent.class, WebhookSubscriptionItem.class, SubscriptionItemEvent::new,
                    List.of(ClerkEventType.SUBSCRIPTION_ITEM_ABANDONED, ClerkEventType.SUBSCRIPTION_ITEM_ACTIVE,
                            ClerkEventType.SUBSCRIPTION_ITEM_CANCELED, ClerkEventType.SUBSCRIPTION_ITEM_CREATED,
                            ClerkEventType.SUBSCRIPTION_ITEM_ENDED, ClerkEventType.SUBSCRIPTION_ITEM_FREE_TRIAL_ENDING,
                            ClerkEventType.SUBSCRIPTION_ITEM_INCOMPLETE, ClerkEventType.SUBSCRIPTION_ITEM_PAST_DUE,
                            ClerkEventType.SUBSCRIPTION_ITEM_UPCOMING, ClerkEventType.SUBSCRIPTION_ITEM_UPDATED)),
            new EventKind<>(UserEvent.class, User.class, UserEvent::new,
                    List.of(ClerkEventType.USER_CREATED, ClerkEventType.USER_UPDATED)),
            new EventKind<>(WaitlistEntryEvent.class, WaitlistEntry.class, WaitlistEntryEvent::new,
                    List.of(ClerkEventType.WAITLIST_ENTRY_CREATED, ClerkEventType.WAITLIST_ENTRY_UPDATED)));

    /** The kind of events that webhooks of this type come as; empty if Clerk has no such type. */
    public static Optional<EventKind<?>> of(String type) {
        for (EventKind<?> kind : ALL) {
            if (kind.types().contains(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** All types of webhooks that Clerk has. */
    public static List<String> allTypes() {
        List<String> types = new ArrayList<>();
        ALL.forEach(kind -> types.addAll(kind.types()));
        return types;
    }

    /** The types of webhooks that come as this class; empty for any other class. */
    public static List<String> typesOf(String eventClass) {
        return ALL.stream().filter(kind -> kind.eventClass().getName().equals(eventClass)).findFirst()
                .<List<String>> map(EventKind::types).orElse(List.of());
    }

    /** Whether webhooks come as this class. */
    public static boolean isEvent(String eventClass) {
        return !typesOf(eventClass).isEmpty();
    }

    WebhookEvent event(WebhookMessage message, D data) {
        return constructor.apply(message, data);
    }
}
