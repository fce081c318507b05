package org.acme;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.ClerkApiError;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.User;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
public class Accounts {

    @Inject
    UsersApi users;

    // tag::status[]
    public Optional<User> find(String userId) {
        try {
            return Optional.of(users.get(userId));
        } catch (ClerkApiException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }
    // end::status[]

    // tag::codes[]
    public String signUp(String address) {
        try {
            return users.create(CreateUserRequest.create().emailAddress(address)).id();
        } catch (ClerkApiException e) {
            if (e.hasCode("form_identifier_exists")) {
                return "There is an account already";
            }
            ClerkApiError error = e.errors().get(0);
            return error.meta().get("paramName") + ": " + error.longMessage();
        }
    }
    // end::codes[]

    // tag::rate-limit[]
    public Duration whenToTryAgain(ClerkApiException e) {
        return e.isRateLimited() ? e.retryAfter().orElse(Duration.ofSeconds(10)) : Duration.ZERO;
    }
    // end::rate-limit[]

    // tag::reactive[]
    @Inject
    ReactiveClerkClient clerk;

    public Uni<Optional<User>> findLater(String userId) {
        return clerk.users().get(userId).map(Optional::of)
                .onFailure(failure -> failure instanceof ClerkApiException e && e.isNotFound())
                .recoverWithItem(Optional.empty());
    }
    // end::reactive[]
}
