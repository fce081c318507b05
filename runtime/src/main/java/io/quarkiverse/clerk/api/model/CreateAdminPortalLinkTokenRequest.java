package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A new link to the admin portal ({@code createAdminPortalLinkToken}). */
public final class CreateAdminPortalLinkTokenRequest extends RequestBody<CreateAdminPortalLinkTokenRequest> {

    private CreateAdminPortalLinkTokenRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateAdminPortalLinkTokenRequest with(Map<String, Object> properties) {
        return new CreateAdminPortalLinkTokenRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static CreateAdminPortalLinkTokenRequest create() {
        return new CreateAdminPortalLinkTokenRequest(Map.of());
    }

    /** Whose single sign-on is set up. */
    public CreateAdminPortalLinkTokenRequest organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    /** Who gets the link. */
    public CreateAdminPortalLinkTokenRequest itContactId(String itContactId) {
        return set("it_contact_id", itContactId);
    }

    /** What may be done there. */
    public CreateAdminPortalLinkTokenRequest scopes(String... scopes) {
        return setAll("scopes", scopes);
    }

    /** One hour unless set, a day at most. */
    public CreateAdminPortalLinkTokenRequest expiresIn(Duration expiresIn) {
        return set("seconds_until_expiration", expiresIn);
    }
}
