package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new invitation to an organization ({@code CreateOrganizationInvitation}, {@code CreateOrganizationInvitationBulk}). */
public final class CreateOrganizationInvitationRequest extends RequestBody<CreateOrganizationInvitationRequest> {

    private CreateOrganizationInvitationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationInvitationRequest with(Map<String, Object> properties) {
        return new CreateOrganizationInvitationRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param emailAddress the address
     * @param role the key, such as {@code org:member}
     */
    public static CreateOrganizationInvitationRequest create(String emailAddress, String role) {
        return new CreateOrganizationInvitationRequest(Map.of()).set("email_address", emailAddress).set("role", role);
    }

    /** Who invites, seen in the email. */
    public CreateOrganizationInvitationRequest inviterUserId(String inviterUserId) {
        return set("inviter_user_id", inviterUserId);
    }

    public CreateOrganizationInvitationRequest clearInviterUserId() {
        return clear("inviter_user_id");
    }

    /** Read by everybody, written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationInvitationRequest publicMetadata(Object publicMetadata) {
        return setObject("public_metadata", publicMetadata);
    }

    public CreateOrganizationInvitationRequest clearPublicMetadata() {
        return clear("public_metadata");
    }

    /** Seen and written by the backend only. A map, or an object that Jackson makes one of. */
    public CreateOrganizationInvitationRequest privateMetadata(Object privateMetadata) {
        return setObject("private_metadata", privateMetadata);
    }

    public CreateOrganizationInvitationRequest clearPrivateMetadata() {
        return clear("private_metadata");
    }

    /** Where the link in the email leads. */
    public CreateOrganizationInvitationRequest redirectUrl(String redirectUrl) {
        return set("redirect_url", redirectUrl);
    }

    public CreateOrganizationInvitationRequest clearRedirectUrl() {
        return clear("redirect_url");
    }

    /** From 1 to 365. */
    public CreateOrganizationInvitationRequest expiresInDays(int expiresInDays) {
        return set("expires_in_days", expiresInDays);
    }

    public CreateOrganizationInvitationRequest clearExpiresInDays() {
        return clear("expires_in_days");
    }

    /** Whether an email is sent. */
    public CreateOrganizationInvitationRequest notify(boolean notify) {
        return set("notify", notify);
    }

    public CreateOrganizationInvitationRequest clearNotify() {
        return clear("notify");
    }
}
