package io.quarkiverse.clerk.runtime.dev;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateOrganizationMembershipRequest;
import io.quarkiverse.clerk.api.model.CreateOrganizationRequest;
import io.quarkiverse.clerk.api.model.CreateSessionRequest;
import io.quarkiverse.clerk.api.model.CreateSessionTokenRequest;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.OrganizationMembershipQuery;
import io.quarkiverse.clerk.api.model.OrganizationQuery;
import io.quarkiverse.clerk.api.model.SearchQuery;
import io.quarkiverse.clerk.api.model.UserQuery;

/** Users, organizations and sessions of the emulator, through its Backend API. */
@Singleton
class EmulatorAccounts {

    /** As many as Clerk gives at a time, and more than anybody would look through. */
    private static final int LIMIT = 500;

    private final EmulatedInstances instances;

    EmulatorAccounts(EmulatedInstances instances) {
        this.instances = instances;
    }

    List<UserInfo> users(String instance) {
        ClerkClient clerk = instances.client(instance);
        Map<String, List<MembershipInfo>> memberships = clerk.organizationMemberships()
                .listAll(OrganizationMembershipQuery.create().limit(LIMIT)).data().stream()
                .collect(Collectors.groupingBy(membership -> membership.publicUserData().userId(),
                        Collectors.mapping(MembershipInfo::of, Collectors.toList())));
        return clerk.users().list(UserQuery.create().limit(LIMIT)).data().stream()
                .map(user -> UserInfo.of(user, memberships.getOrDefault(user.id(), List.of()))).toList();
    }

    List<OrganizationInfo> organizations(String instance) {
        return instances.client(instance).organizations()
                .list(OrganizationQuery.create().limit(LIMIT).includeMembersCount(true)).data().stream()
                .map(OrganizationInfo::of).toList();
    }

    List<RoleInfo> roles(String instance) {
        return instances.client(instance).organizationRoles().list(SearchQuery.create().limit(LIMIT)).data().stream()
                .map(RoleInfo::of).toList();
    }

    UserInfo createUser(String instance, String email, String firstName, String lastName) {
        CreateUserRequest request = CreateUserRequest.create().emailAddress(required("email", email));
        request = isBlank(firstName) ? request : request.firstName(firstName.strip());
        request = isBlank(lastName) ? request : request.lastName(lastName.strip());
        return UserInfo.of(instances.client(instance).users().create(request), List.of());
    }

    OrganizationInfo createOrganization(String instance, String name, String createdBy) {
        CreateOrganizationRequest request = CreateOrganizationRequest.create(required("name", name));
        return OrganizationInfo.of(instances.client(instance).organizations()
                .create(isBlank(createdBy) ? request : request.createdBy(createdBy.strip())));
    }

    MembershipInfo addMember(String instance, String organizationId, String userId, String role) {
        return MembershipInfo.of(instances.client(instance).organizationMemberships().create(
                required("organizationId", organizationId),
                CreateOrganizationMembershipRequest.create(required("userId", userId), required("role", role))));
    }

    /** @param organizationId the active organization of the session; empty for none */
    MintedToken signInAs(String instance, String userId, String organizationId) {
        ClerkClient clerk = instances.client(instance);
        String user = required("userId", userId);
        CreateSessionRequest request = CreateSessionRequest.create(user);
        String sessionId = clerk.sessions()
                .create(isBlank(organizationId) ? request : request.activeOrganizationId(organizationId.strip())).id();
        return new MintedToken(clerk.sessions().createToken(sessionId, CreateSessionTokenRequest.create()).jwt(), sessionId,
                user, isBlank(organizationId) ? "" : organizationId.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String required(String name, String value) {
        if (isBlank(value)) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value.strip();
    }
}
