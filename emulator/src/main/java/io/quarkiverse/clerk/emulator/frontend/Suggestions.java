package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.MembershipRequest;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/**
 * Organizations that a user could join, since they have a verified domain that the user has an address at. Whoever accepts
 * such a suggestion asks to become a member.
 */
final class Suggestions {

    /** A domain that suggests its organization, and what the user made of it. */
    record Suggestion(OrganizationDomain domain, Optional<MembershipRequest> request) {

        String id() {
            return domain.id().replaceFirst("^[a-z]+_", "orgsug_");
        }

        String status() {
            return request.isPresent() ? "accepted" : "pending";
        }
    }

    private static final String MODE = "automatic_suggestion";

    private final Store store;
    private final Rows<MembershipRequest> requests;
    private final BrowserResources resources;
    private final Clock clock;

    Suggestions(Store store, BrowserResources resources, Clock clock) {
        this.store = store;
        this.requests = store.rows(MembershipRequest.TYPE);
        this.resources = resources;
        this.clock = clock;
    }

    /** None of organizations that the user is in already, or that have said no. */
    List<Suggestion> of(User user) {
        return store.rows(OrganizationDomain.TYPE).matching(domain -> domain.isVerified()
                && domain.enrollmentMode().equals(MODE) && isAt(user, domain.name())
                && store.memberships().find(domain.organizationId(), user.id()).isEmpty()).stream()
                .map(domain -> new Suggestion(domain, request(user, domain)))
                .filter(found -> found.request().map(MembershipRequest::status)
                        .filter(MembershipRequest.Status.REJECTED::equals).isEmpty())
                .toList();
    }

    private static boolean isAt(User user, String domain) {
        return user.identifications().emailAddresses().stream().anyMatch(
                email -> email.verified() && email.value().toLowerCase(Locale.ROOT).endsWith("@" + domain));
    }

    private Optional<MembershipRequest> request(User user, OrganizationDomain domain) {
        return requests.first(request -> request.userId().equals(user.id())
                && request.organizationId().equals(domain.organizationId())
                && request.status() != MembershipRequest.Status.ACCEPTED);
    }

    /** @throws ClerkError when there is no such suggestion */
    Suggestion accept(User user, String id) {
        Suggestion found = of(user).stream().filter(suggestion -> suggestion.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound("organization suggestion", id));
        if (found.request().isPresent()) {
            throw ClerkError.of(400, "organization_suggestion_already_accepted", "Already accepted",
                    "You have asked to join this organization already.");
        }
        Instant now = clock.instant();
        return new Suggestion(found.domain(), Optional.of(requests.save(new MembershipRequest(requests.nextId(),
                found.domain().organizationId(), user.id(), MembershipRequest.Status.PENDING, now, now))));
    }

    ObjectNode json(Suggestion suggestion) {
        ObjectNode json = Json.resource("organization_suggestion", suggestion.id()).put("status", suggestion.status());
        store.organizations().find(suggestion.domain().organizationId())
                .ifPresent(found -> json.set("public_organization_data", resources.publicData(found)));
        json.put("created_at", millis(suggestion.domain().createdAt()));
        return json.put("updated_at", millis(suggestion.request().map(MembershipRequest::updatedAt)
                .orElse(suggestion.domain().updatedAt())));
    }
}
