package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new domain of an organization ({@code CreateOrganizationDomain}). */
public final class CreateOrganizationDomainRequest extends RequestBody<CreateOrganizationDomainRequest> {

    private CreateOrganizationDomainRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationDomainRequest with(Map<String, Object> properties) {
        return new CreateOrganizationDomainRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name such as {@code example.com}
     */
    public static CreateOrganizationDomainRequest create(String name) {
        return new CreateOrganizationDomainRequest(Map.of()).set("name", name);
    }

    /** How people with an email address of the domain get in. */
    public CreateOrganizationDomainRequest enrollmentMode(EnrollmentMode enrollmentMode) {
        return set("enrollment_mode", enrollmentMode);
    }

    /** Whether it counts as verified. */
    public CreateOrganizationDomainRequest verified(boolean verified) {
        return set("verified", verified);
    }

    public CreateOrganizationDomainRequest clearVerified() {
        return clear("verified");
    }
}
