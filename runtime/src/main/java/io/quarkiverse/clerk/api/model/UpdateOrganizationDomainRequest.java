package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a domain of an organization ({@code UpdateOrganizationDomain}). */
public final class UpdateOrganizationDomainRequest extends RequestBody<UpdateOrganizationDomainRequest> {

    private UpdateOrganizationDomainRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOrganizationDomainRequest with(Map<String, Object> properties) {
        return new UpdateOrganizationDomainRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOrganizationDomainRequest create() {
        return new UpdateOrganizationDomainRequest(Map.of());
    }

    /** How people with an email address of the domain get in. */
    public UpdateOrganizationDomainRequest enrollmentMode(EnrollmentMode enrollmentMode) {
        return set("enrollment_mode", enrollmentMode);
    }

    public UpdateOrganizationDomainRequest clearEnrollmentMode() {
        return clear("enrollment_mode");
    }

    /** Whether it counts as verified. */
    public UpdateOrganizationDomainRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public UpdateOrganizationDomainRequest clearVerified() {
        return clear("verified");
    }
}
