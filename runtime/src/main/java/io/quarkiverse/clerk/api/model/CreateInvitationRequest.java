package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new invitation ({@code CreateInvitation}, {@code CreateBulkInvitations}). */
public final class CreateInvitationRequest extends RequestBody<CreateInvitationRequest> {

    private CreateInvitationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateInvitationRequest with(Map<String, Object> properties) {
        return new CreateInvitationRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param emailAddress the address
     */
    public static CreateInvitationRequest create(String emailAddress) {
        return new CreateInvitationRequest(Map.of()).set("email_address", emailAddress);
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateInvitationRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    public CreateInvitationRequest clearPublicMetadata() {
        return clear("public_metadata");
    }

    /** Where the link in the email leads. */
    public CreateInvitationRequest redirectUrl(String redirectUrl) {
        return set("redirect_url", redirectUrl);
    }

    public CreateInvitationRequest clearRedirectUrl() {
        return clear("redirect_url");
    }

    /** Whether an email is sent. */
    public CreateInvitationRequest notify(boolean notify) {
        return set("notify", notify);
    }

    public CreateInvitationRequest clearNotify() {
        return clear("notify");
    }

    /** Whether it is sent although the address has a user or an invitation already. */
    public CreateInvitationRequest ignoreExisting(boolean ignoreExisting) {
        return set("ignore_existing", ignoreExisting);
    }

    public CreateInvitationRequest clearIgnoreExisting() {
        return clear("ignore_existing");
    }

    /** From 1 to 365. */
    public CreateInvitationRequest expiresInDays(int expiresInDays) {
        return set("expires_in_days", expiresInDays);
    }

    public CreateInvitationRequest clearExpiresInDays() {
        return clear("expires_in_days");
    }

    /** The email to send. */
    public CreateInvitationRequest templateSlug(InvitationTemplate templateSlug) {
        return set("template_slug", templateSlug);
    }
}
