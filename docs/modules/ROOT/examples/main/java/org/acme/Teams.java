package org.acme;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateOrganizationInvitationRequest;
import io.quarkiverse.clerk.api.model.CreateOrganizationMembershipRequest;
import io.quarkiverse.clerk.api.model.CreateOrganizationRequest;
import io.quarkiverse.clerk.api.model.InvitationStatus;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationInvitation;
import io.quarkiverse.clerk.api.model.OrganizationInvitationQuery;
import io.quarkiverse.clerk.api.model.OrganizationMembership;
import io.quarkiverse.clerk.api.model.OrganizationMembershipQuery;

@ApplicationScoped
public class Teams {

    @Inject
    ClerkClient clerk;

    // tag::create[]
    public Organization found(String name, String founder) {
        return clerk.organizations().create(CreateOrganizationRequest.create(name).createdBy(founder));
    }
    // end::create[]

    // tag::invite[]
    public OrganizationInvitation invite(String organizationId, String address, String inviter) {
        return clerk.organizationInvitations().create(organizationId,
                CreateOrganizationInvitationRequest.create(address, "org:member")
                        .inviterUserId(inviter)
                        .redirectUrl("https://app.example.com/welcome")
                        .expiresInDays(7));
    }

    public List<String> invited(String organizationId) {
        return clerk.organizationInvitations()
                .list(organizationId, OrganizationInvitationQuery.create().status(InvitationStatus.PENDING).limit(100))
                .data().stream().map(OrganizationInvitation::emailAddress).toList();
    }

    public void takeBack(OrganizationInvitation invitation, String requester) {
        clerk.organizationInvitations().revoke(invitation.organizationId(), invitation.id(), requester);
    }
    // end::invite[]

    // tag::members[]
    public void add(String organizationId, String userId) {
        clerk.organizationMemberships().create(organizationId,
                CreateOrganizationMembershipRequest.create(userId, "org:member"));
    }

    public void promote(String organizationId, String userId) {
        clerk.organizationMemberships().updateRole(organizationId, userId, "org:admin");
    }

    public List<OrganizationMembership> admins(String organizationId) {
        return clerk.organizationMemberships()
                .list(organizationId, OrganizationMembershipQuery.create().role("org:admin")).data();
    }

    public void remove(String organizationId, String userId) {
        clerk.organizationMemberships().delete(organizationId, userId);
    }
    // end::members[]
}
