package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.store.Settings.Group.ORGANIZATIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Store;

/** Creates and changes domains of organizations as bodies say. */
public final class OrganizationDomainForm {

    static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    /** Everybody can have an address there, so that it says nothing about who belongs to an organization. */
    private static final Set<String> COMMON = Set.of("gmail.com", "googlemail.com", "yahoo.com", "outlook.com", "hotmail.com",
            "live.com", "icloud.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.de", "mail.com");
    private static final String ENTERPRISE_SSO = "enterprise_sso";
    private static final String MODE = "enrollment_mode";

    private final Store store;
    private final Rows<OrganizationDomain> domains;
    private final Clock clock;

    public OrganizationDomainForm(Store store, Clock clock) {
        this.store = store;
        this.domains = store.rows(OrganizationDomain.TYPE);
        this.clock = clock;
    }

    public OrganizationDomain create(Organization organization, Body body) {
        if (!store.settings().get(ORGANIZATIONS, "domains_enabled").asBoolean()) {
            throw ClerkError.of(403, "organization_domains_not_enabled", "organization domains not enabled",
                    "The domains feature of organizations is not enabled for this instance.");
        }
        String name = name(body.required("name").toLowerCase(Locale.ROOT));
        int limit = store.settings().get(ORGANIZATIONS, "max_allowed_domains").asInt();
        if (domains.matching(domain -> domain.organizationId().equals(organization.id())).size() >= limit) {
            throw ClerkError.of(403, "organization_domain_quota_exceeded", "organization domains quota exceeded",
                    "You have reached your limit of " + limit + " domains per organization.");
        }
        Instant now = clock.instant();
        return new OrganizationDomain(domains.nextId(), organization.id(), name,
                mode(body.optional(MODE).orElse("manual_invitation")), verified(body, Optional.empty(), now),
                Optional.empty(), now, now);
    }

    public OrganizationDomain update(OrganizationDomain present, Body body) {
        Instant now = clock.instant();
        return present.with(body.optional(MODE).map(this::mode).orElse(present.enrollmentMode()),
                verified(body, present.affiliationVerifiedAt(), now), now);
    }

    private static Optional<Instant> verified(Body body, Optional<Instant> present, Instant now) {
        if (!body.isSet("verified")) {
            return present;
        }
        return body.flag("verified", false) ? Optional.of(present.orElse(now)) : Optional.empty();
    }

    private String name(String name) {
        if (!DOMAIN.matcher(name).matches()) {
            throw ClerkError.invalidFormat("name", "name must be a domain, such as example.com.");
        }
        if (COMMON.contains(name)) {
            throw ClerkError.refused("organization_domain_common", "name",
                    "This is a common email provider domain. Please use a different one.");
        }
        if (domains.first(domain -> domain.name().equals(name)).isPresent()) {
            throw ClerkError.refused("organization_domain_already_exists", "name",
                    "This domain is already used by another organization.");
        }
        return name;
    }

    private String mode(String mode) {
        if (!mode.equals(ENTERPRISE_SSO) && !Settings.ENROLLMENT_MODES.contains(mode)) {
            throw ClerkError.invalidValue(MODE, mode + " does not match one of the allowed values for parameter " + MODE
                    + ": " + String.join(", ", Settings.ENROLLMENT_MODES));
        }
        if (store.settings().get(ORGANIZATIONS, "domains_enrollment_modes").valueStream()
                .noneMatch(enabled -> enabled.asText().equals(mode))) {
            throw ClerkError.of(403, "organization_domain_enrollment_mode_not_enabled",
                    "organization enrollment mode not enabled",
                    "Enrollment mode " + mode + " is not enabled for this instance's organizations.");
        }
        return mode;
    }
}
