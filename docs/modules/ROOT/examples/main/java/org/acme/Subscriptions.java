package org.acme;

import java.util.Collections;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.clerk.api.UsersApi;
import io.quarkiverse.clerk.api.model.UpdateUserRequest;
import io.quarkiverse.clerk.api.model.UserMetadataRequest;

@ApplicationScoped
public class Subscriptions {

    @Inject
    UsersApi users;

    // tag::type[]
    public record Plan(String name, Integer seats) {
    }

    public void subscribe(String userId, Plan plan) {
        users.mergeMetadata(userId, UserMetadataRequest.create()
                .publicMetadata(plan)
                .privateMetadata(Map.of("billing", Map.of("customer", "cus_" + userId))));
    }

    public Plan plan(String userId) {
        return users.get(userId).publicMetadata(Plan.class);
    }
    // end::type[]

    // tag::remove[]
    public void removeSeats(String userId) {
        users.mergeMetadata(userId, UserMetadataRequest.create()
                .publicMetadata(Collections.singletonMap("seats", null)));
    }
    // end::remove[]

    // tag::replace[]
    public void startOver(String userId) {
        users.replaceMetadata(userId, UserMetadataRequest.create().publicMetadata(new Plan("free", 1)));
    }
    // end::replace[]

    // tag::properties[]
    public void rename(String userId, String firstName) {
        users.update(userId, UpdateUserRequest.create()
                .firstName(firstName) // set
                .clearLastName()); // clear; everything else stays
    }
    // end::properties[]
}
