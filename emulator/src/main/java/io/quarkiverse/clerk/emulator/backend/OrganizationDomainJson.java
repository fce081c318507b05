package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.DomainAffiliation;
import io.quarkiverse.clerk.emulator.store.MembershipRequest;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Verification;

/** Domains of organizations in the shape of Clerk's schema {@code OrganizationDomain}. */
final class OrganizationDomainJson {

    private final Store store;
    private final OrganizationJson organizationJson;
    private final Clock clock;

    OrganizationDomainJson(Store store, OrganizationJson organizationJson, Clock clock) {
        this.store = store;
        this.organizationJson = organizationJson;
        this.clock = clock;
    }

    ObjectNode of(OrganizationDomain domain) {
        ObjectNode json = Json.resource("organization_domain", domain.id());
        json.put("organization_id", domain.organizationId());
        json.put("name", domain.name());
        json.put("enrollment_mode", domain.enrollmentMode());
        Optional<DomainAffiliation> affiliation = store.rows(DomainAffiliation.TYPE).find(domain.id());
        json.put("affiliation_email_address", affiliation.map(DomainAffiliation::emailAddress).orElse(null));
        json.set("affiliation_verification", affiliation.filter(found -> domain.affiliationVerifiedAt().isEmpty())
                .map(found -> pending(found.verification())).orElseGet(() -> verification(domain.affiliationVerifiedAt())));
        json.set("ownership_verification", verification(domain.ownershipVerifiedAt()));
        json.set("verification", verification(domain.affiliationVerifiedAt()));
        json.put("total_pending_invitations", store.rows(OrganizationInvitation.TYPE)
                .matching(invited -> invited.organizationId().equals(domain.organizationId())
                        && invited.emailAddress().toLowerCase(Locale.ROOT).endsWith("@" + domain.name())
                        && invited.ticket().isPendingAt(clock.instant()))
                .size());
        json.put("total_pending_suggestions", store.rows(MembershipRequest.TYPE)
                .matching(wanted -> wanted.organizationId().equals(domain.organizationId())
                        && wanted.status() == MembershipRequest.Status.PENDING)
                .size());
        json.put("created_at", millis(domain.createdAt()));
        return json.put("updated_at", millis(domain.updatedAt()));
    }

    ObjectNode withOrganization(OrganizationDomain domain) {
        ObjectNode json = of(domain);
        store.organizations().find(domain.organizationId())
                .ifPresent(found -> json.set("public_organization_data", organizationJson.publicData(found)));
        return json;
    }

    private ObjectNode pending(Verification verification) {
        ObjectNode json = Json.object().put("status", verification.statusAt(clock.instant()).text());
        json.put("strategy", verification.strategy()).put("attempts", verification.attempts());
        return json.put("expire_at", millis(verification.expireAt().orElse(null)));
    }

    /** Null as long as nobody has verified anything. */
    private static ObjectNode verification(Optional<Instant> at) {
        return at.map(time -> {
            ObjectNode json = Json.object().put("status", "verified").put("strategy", "admin");
            json.putNull("attempts").putNull("expire_at");
            return json.put("verified_at", millis(time));
        }).orElse(null);
    }
}
