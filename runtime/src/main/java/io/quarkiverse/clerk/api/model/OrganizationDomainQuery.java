package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which domains of organizations ({@code ListAllOrganizationDomains}, {@code ListOrganizationDomains}).
 * <p>
 * The list of one organization takes {@code verified} and {@code enrollmentMode} only.
 */
public final class OrganizationDomainQuery extends OffsetPageQuery<OrganizationDomainQuery> {

    private OrganizationDomainQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    OrganizationDomainQuery with(Map<String, List<String>> parameters) {
        return new OrganizationDomainQuery(parameters);
    }

    /** Everything. */
    public static OrganizationDomainQuery create() {
        return new OrganizationDomainQuery(Map.of());
    }

    /** Any of these; {@link #exceptEnrollmentMode(EnrollmentMode...)} is about the same parameter. */
    public OrganizationDomainQuery enrollmentMode(EnrollmentMode... enrollmentMode) {
        return enrollmentMode("", enrollmentMode);
    }

    /** None of these. */
    public OrganizationDomainQuery exceptEnrollmentMode(EnrollmentMode... enrollmentMode) {
        return enrollmentMode("-", enrollmentMode);
    }

    /** The one parameter with several values in one. */
    private OrganizationDomainQuery enrollmentMode(String prefix, EnrollmentMode[] modes) {
        return set("enrollment_mode", Stream.of(modes).map(mode -> prefix + mode.value()).collect(Collectors.joining(",")));
    }

    /** Of one organization. */
    public OrganizationDomainQuery organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    /** Only those that are, or are not. */
    public OrganizationDomainQuery verified(boolean verified) {
        return set("verified", verified);
    }

    /** A part of the name. */
    public OrganizationDomainQuery query(String query) {
        return set("query", query);
    }

    /** Any of these domains. */
    public OrganizationDomainQuery domains(String... domains) {
        return set("domains", (Object[]) domains);
    }

    /** Such as {@code -created_at}; {@code +}, which need not be written, means ascending. */
    public OrganizationDomainQuery orderBy(String orderBy) {
        return set("order_by", orderBy);
    }
}
