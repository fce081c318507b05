package org.acme;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.ReverificationPolicy;
import io.quarkiverse.clerk.ReverificationPolicy.Level;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.WithoutPrivateMetadata;
import io.smallrye.mutiny.Uni;

@Path("/profile")
@RequireClerkSession
public class ProfileResource {

    @Inject
    ClerkIdentity clerk;

    // tag::values[]
    public record Profile(String userId, String sessionId, String organization, boolean impersonated) {
    }

    @GET
    public Profile profile() {
        return new Profile(clerk.userId(), clerk.sessionId(), clerk.organizationSlug().orElse(null),
                clerk.actor().isPresent());
    }
    // end::values[]

    // tag::claims[]
    @GET
    @Path("/claims")
    public Map<String, Object> claims() {
        return clerk.claims();
    }
    // end::claims[]

    // tag::reverification[]
    @POST
    @Path("/email")
    public String changeEmail() {
        clerk.requireReverification(new ReverificationPolicy(Level.SECOND_FACTOR, 5));
        return "changed";
    }
    // end::reverification[]

    // tag::checks[]
    @POST
    @Path("/refund")
    public String refund() {
        if (!clerk.hasPermission("org:orders:refund") || !clerk.isReverified(Reverification.MODERATE)) {
            throw new ForbiddenException();
        }
        boolean priority = clerk.has(AuthorizationCheck.feature("priority").andPlan("org:pro"));
        return priority ? "Today" : "This week";
    }
    // end::checks[]

    // tag::token[]
    @GET
    @Path("/storage-token")
    public Uni<String> storageToken() {
        return clerk.getToken("storage", Duration.ofMinutes(5));
    }
    // end::token[]

    // tag::fetched[]
    @GET
    @Path("/user")
    public Uni<WithoutPrivateMetadata<User>> user() {
        return clerk.user().map(WithoutPrivateMetadata::new);
    }

    @GET
    @Path("/team")
    public Uni<String> team() {
        return clerk.organization().map(team -> team.map(Organization::name).orElse("no team"));
    }
    // end::fetched[]
}
