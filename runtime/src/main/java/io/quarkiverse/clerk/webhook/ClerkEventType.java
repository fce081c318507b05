package io.quarkiverse.clerk.webhook;

/** The types of webhooks that Clerk has (spec §7.2). */
public final class ClerkEventType {

    /** Comes as {@link EmailEvent}. */
    public static final String EMAIL_CREATED = "email.created";

    /** Comes as {@link OrganizationEvent}. */
    public static final String ORGANIZATION_CREATED = "organization.created";
    /** Comes as {@link DeletedEvent}. */
    public static final String ORGANIZATION_DELETED = "organization.deleted";
    /** Comes as {@link OrganizationEvent}. */
    public static final String ORGANIZATION_UPDATED = "organization.updated";

    /** Comes as {@link OrganizationDomainEvent}. */
    public static final String ORGANIZATION_DOMAIN_CREATED = "organizationDomain.created";
    /** Comes as {@link DeletedEvent}. */
    public static final String ORGANIZATION_DOMAIN_DELETED = "organizationDomain.deleted";
    /** Comes as {@link OrganizationDomainEvent}. */
    public static final String ORGANIZATION_DOMAIN_UPDATED = "organizationDomain.updated";

    /** Comes as {@link OrganizationInvitationEvent}. */
    public static final String ORGANIZATION_INVITATION_ACCEPTED = "organizationInvitation.accepted";
    /** Comes as {@link OrganizationInvitationEvent}. */
    public static final String ORGANIZATION_INVITATION_CREATED = "organizationInvitation.created";
    /** Comes as {@link OrganizationInvitationEvent}. */
    public static final String ORGANIZATION_INVITATION_REVOKED = "organizationInvitation.revoked";

    /** Comes as {@link OrganizationMembershipEvent}. */
    public static final String ORGANIZATION_MEMBERSHIP_CREATED = "organizationMembership.created";
    /** Comes as {@link OrganizationMembershipEvent}. */
    public static final String ORGANIZATION_MEMBERSHIP_DELETED = "organizationMembership.deleted";
    /** Comes as {@link OrganizationMembershipEvent}. */
    public static final String ORGANIZATION_MEMBERSHIP_UPDATED = "organizationMembership.updated";

    /** Comes as {@link PaymentAttemptEvent}. */
    public static final String PAYMENT_ATTEMPT_CREATED = "paymentAttempt.created";
    /** Comes as {@link PaymentAttemptEvent}. */
    public static final String PAYMENT_ATTEMPT_UPDATED = "paymentAttempt.updated";

    /** Comes as {@link PermissionEvent}. */
    public static final String PERMISSION_CREATED = "permission.created";
    /** Comes as {@link DeletedEvent}. */
    public static final String PERMISSION_DELETED = "permission.deleted";
    /** Comes as {@link PermissionEvent}. */
    public static final String PERMISSION_UPDATED = "permission.updated";

    /** Comes as {@link RoleEvent}. */
    public static final String ROLE_CREATED = "role.created";
    /** Comes as {@link DeletedEvent}. */
    public static final String ROLE_DELETED = "role.deleted";
    /** Comes as {@link RoleEvent}. */
    public static final String ROLE_UPDATED = "role.updated";

    /** Comes as {@link SessionEvent}. */
    public static final String SESSION_CREATED = "session.created";
    /** Comes as {@link SessionEvent}. */
    public static final String SESSION_ENDED = "session.ended";
    /** Comes as {@link SessionEvent}. */
    public static final String SESSION_PENDING = "session.pending";
    /** Comes as {@link SessionEvent}. */
    public static final String SESSION_REMOVED = "session.removed";
    /** Comes as {@link SessionEvent}. */
    public static final String SESSION_REVOKED = "session.revoked";

    /** Comes as {@link SmsEvent}. */
    public static final String SMS_CREATED = "sms.created";

    /** Comes as {@link SubscriptionEvent}. */
    public static final String SUBSCRIPTION_ACTIVE = "subscription.active";
    /** Comes as {@link SubscriptionEvent}. */
    public static final String SUBSCRIPTION_CREATED = "subscription.created";
    /** Comes as {@link SubscriptionEvent}. */
    public static final String SUBSCRIPTION_PAST_DUE = "subscription.pastDue";
    /** Comes as {@link SubscriptionEvent}. */
    public static final String SUBSCRIPTION_UPDATED = "subscription.updated";

    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_ABANDONED = "subscriptionItem.abandoned";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_ACTIVE = "subscriptionItem.active";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_CANCELED = "subscriptionItem.canceled";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_CREATED = "subscriptionItem.created";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_ENDED = "subscriptionItem.ended";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_FREE_TRIAL_ENDING = "subscriptionItem.freeTrialEnding";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_INCOMPLETE = "subscriptionItem.incomplete";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_PAST_DUE = "subscriptionItem.pastDue";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_UPCOMING = "subscriptionItem.upcoming";
    /** Comes as {@link SubscriptionItemEvent}. */
    public static final String SUBSCRIPTION_ITEM_UPDATED = "subscriptionItem.updated";

    /** Comes as {@link UserEvent}. */
    public static final String USER_CREATED = "user.created";
    /** Comes as {@link DeletedEvent}. */
    public static final String USER_DELETED = "user.deleted";
    /** Comes as {@link UserEvent}. */
    public static final String USER_UPDATED = "user.updated";

    /** Comes as {@link WaitlistEntryEvent}. */
    public static final String WAITLIST_ENTRY_CREATED = "waitlistEntry.created";
    /** Comes as {@link WaitlistEntryEvent}. */
    public static final String WAITLIST_ENTRY_UPDATED = "waitlistEntry.updated";

    private ClerkEventType() {
    }
}
