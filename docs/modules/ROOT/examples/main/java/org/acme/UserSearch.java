package org.acme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.ReactiveUsersApi;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.UserQuery;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
public class UserSearch {

    @Inject
    ClerkClient clerk;

    // tag::email[]
    public Optional<User> byEmailAddress(String address) {
        return clerk.users().list(UserQuery.create().emailAddress(address)).data().stream().findFirst();
    }
    // end::email[]

    // tag::filter[]
    public List<User> search(String text) {
        UserQuery query = UserQuery.create()
                .query(text)
                .banned(false)
                .createdAtAfter(Instant.now().minus(Duration.ofDays(365)))
                .orderBy("-last_sign_in_at")
                .limit(20);
        return clerk.users().list(query).data();
    }
    // end::filter[]

    // tag::count[]
    public long numberOfMembers(String organizationId) {
        return clerk.users().count(UserQuery.create().organizationId(organizationId)).totalCount();
    }
    // end::count[]

    // tag::reactive[]
    @Inject
    ReactiveUsersApi users;

    public Uni<Optional<User>> byExternalId(String id) {
        return users.list(UserQuery.create().externalId(id)).map(page -> page.data().stream().findFirst());
    }
    // end::reactive[]
}
