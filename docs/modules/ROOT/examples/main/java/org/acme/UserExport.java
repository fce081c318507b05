package org.acme;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.OrganizationMembershipQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Pages;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.UserQuery;
import io.smallrye.mutiny.Multi;

@ApplicationScoped
public class UserExport {

    @Inject
    ClerkClient clerk;

    @Inject
    ReactiveClerkClient reactiveClerk;

    // tag::page[]
    public long firstPage() {
        Page<User> page = clerk.users().list(UserQuery.create().limit(100).offset(0));
        return page.data().size();
    }
    // end::page[]

    // tag::stream[]
    public Optional<User> firstBanned() {
        return Pages.stream(clerk.users()::list, UserQuery.create()).filter(User::banned).findFirst();
    }

    public long numberOfMembers(String organizationId) {
        return Pages.stream(query -> clerk.organizationMemberships().list(organizationId, query),
                OrganizationMembershipQuery.create()).count();
    }
    // end::stream[]

    // tag::multi[]
    public Multi<String> ids() {
        return Pages.multi(reactiveClerk.users()::list, UserQuery.create()).map(User::id);
    }
    // end::multi[]
}
